import type { EventType } from '../../lifecycle/events.ts';
import { arrival, chosen, type Figure, gatewayLimitMs, making, searching, type Timings, waking } from './figures.ts';
import { initLimitMs, type Parameters, standardFigures, type TimeParameter } from './parameters.ts';
import type { ScenarioRun } from './scenario.ts';

/** An event that must come next, and how long it takes to get there, if at all. */
export type Step = readonly [event: EventType, figure?: Figure];

/** How a request finds its environment. `reset`: the runtime was stopped by an earlier failure. */
export type Start = 'cold' | 'restored' | 'warm' | 'ready' | 'reset';

/** What a request leaves behind. */
export type Left = 'warm' | 'reset' | 'gone';

/** A time as a figure: the reader's own, unless it is that of the stories. */
export function figureOf(parameters: Parameters, name: TimeParameter): Figure {
  const standard = standardFigures(parameters.packaging)[name];
  return parameters[name] === standard.ms ? standard : { ms: parameters[name], source: 'reader' };
}

/** An environment in the making, until its INIT begins. */
export function makeSteps(parameters: Parameters): Step[] {
  const code = parameters.packaging === 'zip' ? 'unpackZip' : 'mountImage';
  return [
    ['createSlot', making.createSlot],
    [code, making.mountImage],
    ['initStart', figureOf(parameters, 'codeMs')],
  ];
}

/** INIT, ahead of the first request or inside one. */
export function initSteps(parameters: Parameters): Step[] {
  const hasExtension = parameters.extension === 'one';
  const registers: Step[] = [['startExtension'], ['register', figureOf(parameters, 'extensionInitMs')]];
  return [
    ...(hasExtension ? registers : []),
    ['startRuntime'],
    ...(hasExtension ? ([['extensionNext']] as const) : []),
    ['bootRuntime'],
    ['loadHandler', figureOf(parameters, 'runtimeInitMs')],
    ['next', figureOf(parameters, 'functionInitMs')],
  ];
}

/** Everything that happens to one request, and what it leaves behind. */
export function requestSteps(parameters: Parameters, start: Start): { steps: Step[]; left: Left } {
  const before = approachSteps(parameters, start);
  const invoke = invokeSteps(parameters, start);
  if (before.end === 'gone') return { steps: before.steps, left: 'gone' };
  const run = endAt([...(before.end === 'failed' ? initSteps(parameters) : []), ...invoke], parameters.timeoutMs, [
    'timeout',
    figureOf(parameters, 'timeoutMs'),
  ]);
  const steps = hangUp(parameters, [...before.steps, ...run.steps]);
  return { steps, left: run.ended || exits(parameters) ? 'reset' : 'warm' };
}

/** From the call until the event is delivered. `failed`: init is still to be done, inside the invoke. */
function approachSteps(parameters: Parameters, start: Start): { steps: Step[]; end: 'delivered' | 'failed' | 'gone' } {
  const call: Step[] = parameters.frontDoor === 'direct' ? [['invoke']] : [['knock'], ['invokeByDoor']];
  const arrives: Step[] = [...call, ['authorize', arrival.authorize], ['count', arrival.count]];
  const found: Step[] = [...arrives, ['idleFound', waking.idleFound], ['forward']];
  const asks: Step[] = [...arrives, ['noneIdle', searching.noneIdle], ['requestSlot']];
  switch (start) {
    case 'warm':
    case 'ready':
      return { steps: [...found, ['thaw', waking.thaw]], end: 'delivered' };
    case 'reset':
      return { steps: found, end: 'failed' };
    case 'restored': {
      const { steps, ended } = endAt([['next', figureOf(parameters, 'hooksMs')]], initLimitMs, [
        'failRestore',
        { ms: initLimitMs, source: 'lifecycle' },
      ]);
      const resumes: Step[] = [
        ...asks,
        ['createSlot', making.createSlot],
        ['restoreStart'],
        ['restoreRelease', figureOf(parameters, 'restoreMs')],
        ...steps,
      ];
      return ended ? { steps: resumes, end: 'gone' } : { steps: [...resumes, ['deliver']], end: 'delivered' };
    }
    case 'cold': {
      const limit: Step = ['failInit', { ms: initLimitMs, source: 'lifecycle' }];
      const { steps, ended } = endAt(initSteps(parameters), initLimitMs, limit);
      return {
        steps: [...asks, ...makeSteps(parameters), ...steps, ['deliver']],
        end: ended ? 'failed' : 'delivered',
      };
    }
  }
}

/** Does the process end at a response that is refused? */
export const exits = ({ response, client }: Parameters): boolean => response === 'tooLarge' && client === 'python';

/** INVOKE: the handler, the answer, and what the extension does after it. */
function invokeSteps(parameters: Parameters, start: Start): Step[] {
  const handler = figureOf(parameters, start === 'warm' ? 'laterHandlerMs' : 'handlerMs');
  const hasExtension = parameters.extension === 'one';
  const isRefused = parameters.response === 'tooLarge';
  const answer: Step[] = parameters.frontDoor === 'direct' ? [['respond']] : [['answerDoor'], ['respondByDoor']];
  return [
    ...(hasExtension ? ([['extensionInvoke']] as const) : []),
    ['answerNext'],
    ['handle'],
    ...(parameters.response === 'streaming'
      ? streamSteps(handler, parameters.frontDoor !== 'direct')
      : ([['return', handler], ['response'], ...(isRefused ? ([['refuse']] as const) : []), ...answer] as const)),
    ...(isRefused ? [] : ([['accept']] as const)),
    ...(exits(parameters)
      ? ([['exit']] as const)
      : ([
          ['next'],
          ...(hasExtension ? ([['extensionNext', figureOf(parameters, 'extensionTailMs')]] as const) : []),
        ] as const)),
  ];
}

/** A streamed answer: the handler's time in three equal parts, before the first bytes, the next and the last. */
function streamSteps({ ms, source }: Figure, isDoor: boolean): Step[] {
  const third = Math.round((ms / 3) * 100) / 100;
  const part = (own: number): Figure => ({ ms: own, source: source === 'reader' ? 'reader' : 'story' });
  return [
    ['write', part(third)],
    ['openStream'],
    ...(isDoor ? ([['prelude'], ['firstByteByDoor']] as const) : ([['firstByte']] as const)),
    [isDoor ? 'chunkByDoor' : 'chunk', part(third)],
    ['return', part(rest(ms, 2 * third))],
    ['closeStream'],
    [isDoor ? 'lastByteByDoor' : 'lastByte'],
  ];
}

/** The steps until a limit is reached, and what ends them there. At the limit itself the time is over. */
function endAt(steps: readonly Step[], limitMs: number, [event, limit]: Step): { steps: Step[]; ended: boolean } {
  let spent = 0;
  for (const [place, [, figure]] of steps.entries()) {
    const ms = figure?.ms ?? 0;
    if (ms > 0 && spent + ms >= limitMs) {
      const end: Step = [event, { ms: rest(limitMs, spent), source: limit?.source ?? 'reader' }];
      return { steps: [...steps.slice(0, place), end], ended: true };
    }
    spent = sum(spent, ms);
  }
  return { steps: [...steps], ended: false };
}

/** API Gateway answers in the function's place when its time is over. The function is not told. */
function hangUp({ frontDoor, response }: Parameters, steps: Step[]): Step[] {
  // Its transfer mode STREAM lifts the limit.
  if (frontDoor !== 'apiGateway' || response === 'streaming') return steps;
  let spent = 0;
  for (const [place, [event, figure]] of steps.entries()) {
    if (event === 'respondByDoor') return steps;
    const ms = figure?.ms ?? 0;
    if (figure && spent + ms > gatewayLimitMs) {
      const waits = rest(gatewayLimitMs, spent);
      const later = steps.slice(place + 1).filter(([each]) => each !== 'respondByDoor');
      return [
        ...steps.slice(0, place),
        ['hangUp', { ms: waits, source: 'apiGateway' }],
        [event, { ...figure, ms: rest(ms, waits) }],
        ...later,
      ];
    }
    spent = sum(spent, ms);
  }
  return steps;
}

/** Directions and durations for the machines. */
export function toRun(steps: readonly Step[]): Pick<ScenarioRun, 'route' | 'timings'> {
  const timings: Record<string, Figure[]> = {};
  for (const [place, [event, figure]] of steps.entries()) {
    // Each occurrence has its place: one that takes no time stands before a later one that does.
    const isTimed = figure ?? steps.some(([other, time], later) => later > place && other === event && time);
    if (isTimed) timings[event] = [...(timings[event] ?? []), figure ?? chosen(0)];
  }
  return { route: steps.map(([event]) => event), timings: timings satisfies Timings };
}

/** How long the steps take together. */
export const lengthOf = (steps: readonly Step[]): number =>
  steps.reduce((total, [, figure]) => sum(total, figure?.ms ?? 0), 0);

const sum = (a: number, b: number): number => Math.round((a + b) * 100) / 100;
const rest = (whole: number, part: number): number => sum(whole, -part);
