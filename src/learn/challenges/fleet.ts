import type { EventType, TimedEvent } from '../../lifecycle/events.ts';
import { accepts, addressed, isOpen, type Member, memberKey, move, stateName } from '../../lifecycle/population.ts';
import { roundMs } from '../../readings/format.ts';
import { tell } from '../../sources/scenarios/index.ts';
import type { Parameters } from '../../sources/scenarios/parameters.ts';
import { whatIf } from '../../sources/scenarios/whatIf.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';

/** An event and the ms before it. */
type Beat = readonly [event: EventType, wait: number];

/** How a request finds its environment, and so what happens to it. `fresh`: made ahead, and not used yet. */
type Start = 'new' | 'fresh' | 'used' | 'reset';

/** Everything that happens from a request's call to the freeze after it, by how it finds its environment. */
type Scripts = Readonly<Partial<Record<Start | 'ahead', readonly Beat[]>>>;

/**
 * The trace of many requests to one function, in as many environments as they need. What happens to a request is what the
 * machines tell of a single one; whether one starts cold is decided anew for each, by what the service machine accepts when
 * the request gets there. No environment ends in between: AWS publishes no idle time.
 */
export function runArrivals(parameters: Parameters, arrivals: readonly number[]): Trace {
  const scripts = readScripts(parameters);
  const population = new Map<string, Member>();
  const used = new Set<string>();
  const events: TimedEvent[] = [];
  const runners: Runner[] = Array.from({ length: parameters.provisioned }, (_, place) => ({
    environment: `e${place + 1}`,
    beats: scripts.ahead ?? [],
    place: 0,
    at: 0,
  }));
  let environments = parameters.provisioned;
  const madeAt = lengthOf(scripts.ahead ?? []);
  // Until the ways part, at what is idle or is not, all requests do the same.
  const fork = scripts.new?.findIndex(([type]) => type === 'noneIdle') ?? 0;
  const common = scripts.new?.slice(0, fork + 1) ?? [];
  for (const [place, at] of arrivals.entries()) {
    runners.push({ request: `r${place + 1}`, beats: common, place: 0, at: madeAt + at });
  }

  /** At the fork the service machine says whether anything is idle; if so, an environment is found that is. */
  const find = (runner: Runner): void => {
    const request = runner.request ?? '';
    const idle = [...population.values()].find(
      ({ kind, id }) => kind === 'environment' && isOpen(population, 'idleFound', { request, environment: id }),
    );
    const start: Start = !idle
      ? 'new'
      : stateName(idle).startsWith('initFailed')
        ? 'reset'
        : used.has(idle.id)
          ? 'used'
          : 'fresh';
    if (!idle) environments += 1;
    runner.environment = idle?.id ?? `e${environments}`;
    used.add(runner.environment);
    runner.beats = scripts[start] ?? [];
  };

  let last: Runner | undefined;
  for (;;) {
    const next = earliest(runners, last);
    if (!next) break;
    next.at += next.beats[next.place]?.[1] ?? 0;
    if (next.beats === common && next.place === fork) find(next);
    const type = next.beats[next.place]?.[0];
    if (type === undefined) break;
    next.place += 1;
    last = next;
    if (next.place === next.beats.length) runners.splice(runners.indexOf(next), 1);
    const event = eventOf(next, type, parameters);
    events.push(event);
    const found = addressed(population, type, event);
    if (!('members' in found) || !found.members.every((member) => accepts(member, { type }))) continue;
    for (const member of found.members) population.set(memberKey(member.kind, member.id), move(member, { type }));
  }
  return record(events);
}

/** One request, or an environment in the making, on its way. */
interface Runner {
  readonly request?: string;
  environment?: string;
  beats: readonly Beat[];
  place: number;
  at: number;
}

function earliest(runners: readonly Runner[], last: Runner | undefined): Runner | undefined {
  const timeOf = ({ at, beats, place }: Runner) => at + (beats[place]?.[1] ?? 0);
  const [first, ...others] = runners;
  const found = others.reduce(
    (soonest, runner) => (soonest && timeOf(runner) < timeOf(soonest) ? runner : soonest),
    first,
  );
  // What takes no time goes on where it was, so that what happens at one moment to one request is told together.
  const goesOn = last && runners.includes(last) && timeOf(last) === last.at;
  return goesOn && found && timeOf(found) === last.at ? last : found;
}

function eventOf(
  { request, environment, at }: Runner,
  type: EventType,
  { extension, frontDoor, response }: Parameters,
) {
  const mode = response === 'streaming' && type === (frontDoor === 'direct' ? 'invoke' : 'invokeByDoor');
  const door = type === 'knock' && frontDoor !== 'direct';
  const event: TimedEvent = {
    at: roundMs(at),
    event: { type },
    origin: 'scripted',
    ...(request !== undefined && { request }),
    ...(environment !== undefined && { environment, worker: `${environment}w` }),
    ...(environment !== undefined && extension === 'one' && { extension: `${environment}x` }),
    ...(mode && { detail: { mode: 'stream' } }),
    ...(door && { detail: { door: frontDoor } }),
  };
  return event;
}

/** What the machines tell of one request after the other, by how each found its environment. */
function readScripts(parameters: Parameters): Scripts {
  const alone = { ...parameters, arrival: 'sequence', requests: 4, idleMs: 0 } as const;
  const ahead = parameters.provisioned > 0 ? sortOut({ ...alone, provisioned: 1 }, 'fresh') : undefined;
  return { ...ahead, ...sortOut({ ...alone, provisioned: 0 }, 'used') };
}

/** `found`: what the first request that finds an idle environment finds. */
function sortOut(parameters: Parameters, found: 'fresh' | 'used'): Scripts {
  const { messages } = record(tell(whatIf(parameters)).events);
  const scripts: Partial<Record<Start | 'ahead', Beat[]>> = {};
  const starts = new Map<string | undefined, Start | 'ahead'>([[undefined, 'ahead']]);
  for (const { type, request, states } of messages) {
    if (starts.has(request) || (type !== 'noneIdle' && type !== 'idleFound')) continue;
    const isReset = states.environment === 'reserved.initFailed';
    const isFirst = starts.size === 1;
    starts.set(request, type === 'noneIdle' ? 'new' : isReset ? 'reset' : isFirst ? found : 'used');
  }
  for (const [request, start] of starts) {
    const own = messages.filter((message) => message.request === request);
    if (own.length === 0 || scripts[start]) continue;
    scripts[start] = own.map(({ type, at }, place) => [type, roundMs(at - (own[place - 1]?.at ?? at))]);
  }
  return scripts;
}

const lengthOf = (beats: readonly Beat[]): number => beats.reduce((sum, [, wait]) => sum + wait, 0);
