import type { EventType } from '../../lifecycle/events.ts';
import { memberKey, stateName } from '../../lifecycle/population.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Trace } from '../../trace/trace.ts';
import {
  arrival,
  chosen,
  codeInit,
  type Figure,
  firstRun,
  idleTime,
  laterRun,
  making,
  makingFromZip,
  runtimeInit,
  searching,
  waking,
} from '../scenarios/figures.ts';
import type { Choice } from './choices.ts';

/** What the stories take for these steps, wherever they stand. */
const usual: Readonly<Partial<Record<EventType, Figure>>> = {
  ...arrival,
  throttle: arrival.count,
  overLimit: arrival.count,
  ...searching,
  otherTenant: searching.noneIdle,
  ...making,
  unpackZip: makingFromZip.unpackZip,
  restoreRelease: { ms: 396.25, source: 'snapStart' },
  idleFound: waking.idleFound,
  thaw: waking.thaw,
  loadHandler: runtimeInit,
  restoreNext: codeInit,
  register: chosen(45),
  write: chosen(40),
  chunk: chosen(180),
  initError: chosen(80),
  exit: chosen(120),
  outOfMemory: chosen(640),
  extensionCrash: chosen(60),
  extensionExit: chosen(300),
};

/** How long it takes until a choice happens, if it does: a figure of the stories, or what is left of a limit. */
export function waitFor(trace: Trace, { type, subjects }: Choice, setting: Setting): Figure | undefined {
  const environment = trace.population.get(memberKey('environment', subjects.environment ?? ''));
  const state = environment ? stateName(environment) : '';
  switch (type) {
    // The first `next` ends INIT; with it, what the code does at its top level is over.
    case 'next':
      return state === 'init.function' || state === 'busy.reinit.function' ? codeInit : afterRestore(state);
    case 'return':
    case 'throw':
      return hasRun(trace, subjects.worker) ? laterRun : firstRun;
    case 'timeout':
      return leftOf(trace, 'environment.busy', subjects.environment, setting.timeoutMs ?? 0);
    case 'hangUp':
      return { ms: 29_000, source: 'apiGateway' };
    case 'invoke':
    case 'invokeAsync':
    case 'knock':
    case 'spinDown':
      return isAtRest(trace) ? idleTime : undefined;
    default:
      return usual[type];
  }
}

const afterRestore = (state: string): Figure | undefined =>
  state.startsWith('restoring') ? { ms: 115, source: 'snapStart' } : undefined;

/** Has the handler run in this process before? */
const hasRun = ({ messages }: Trace, worker: string | undefined): boolean =>
  messages.some((message) => message.type === 'return' && message.worker === worker);

/** What is left of a limit since a state began. */
function leftOf({ spans, messages }: Trace, state: string, id: string | undefined, limitMs: number): Figure {
  const span = spans.findLast((each) => each.state === state && each.id === id && each.to === undefined);
  const [began, now] = [messages[span?.from ?? -1]?.at ?? 0, messages.at(-1)?.at ?? 0];
  return chosen(Math.max(0, Math.round((limitMs - (now - began)) * 100) / 100));
}

/** Minutes pass only where nobody works. */
const isAtRest = ({ population }: Trace): boolean =>
  [...population.values()].some((member) => member.kind === 'environment' && stateName(member) === 'idle.frozen') &&
  [...population.values()].every(
    (member) => member.kind !== 'environment' || /^(idle.frozen|initFailed.idle|gone)$/.test(stateName(member)),
  );
