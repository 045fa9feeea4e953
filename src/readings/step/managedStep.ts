import type { EventType } from '../../lifecycle/events.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { partOf } from '../moments.ts';

/** The events that mean something else on Managed Instances. */
const meant = [
  'initStart',
  'startRuntime',
  'bootRuntime',
  'loadHandler',
  'next',
  'deliver',
  'answerNext',
  'handle',
  'return',
  'response',
  'respond',
  'accept',
  'report',
  'terminate',
  'slotGone',
  'failInit',
] as const satisfies readonly EventType[];
type Meant = (typeof meant)[number];

const further = ['nextManagedInit', 'nextManagedMore', 'returnTooLate', 'respondTimedOut', 'rejectBusy'] as const;

/** What a step can mean on Managed Instances alone. */
export type ManagedStep = `${Meant}Managed` | (typeof further)[number];

const retell = (type: Meant): ManagedStep => `${type}Managed`;
const steps: ReadonlySet<string | undefined> = new Set([...meant.map(retell), ...further]);
export const isManagedStep = (key: string | undefined): boolean => steps.has(key);

/** Does this state belong to an environment of Managed Instances? */
export const isManaged = (state: string | undefined): boolean => state?.startsWith('managed') === true;

/**
 * What the step means in an environment of Managed Instances.
 * @param before where the environment stood before the step: looked up only where it matters.
 * @returns undefined for what is told as everywhere else.
 */
export function managedStep(trace: Trace, message: Message, before: () => string): ManagedStep | undefined {
  const { type, environment, states } = message;
  if (environment === undefined) return undefined;
  if (type === 'reject') return isManaged(before()) ? 'rejectBusy' : undefined;
  if (!isMeant(type)) return undefined;
  // The last step of an environment leads out of its states.
  const stood =
    type === 'slotGone' || type === 'failInit' || states.environment === undefined ? before() : states.environment;
  if (!isManaged(stood)) return undefined;
  if (type === 'next') return nexts[before()] ?? 'nextManaged';
  if (type === 'return' && states.worker?.includes('TimedOut')) return 'returnTooLate';
  if (type === 'respond' && timedOut(trace, message)) return 'respondTimedOut';
  return retell(type);
}

const isMeant = (type: EventType): type is Meant => (meant as readonly EventType[]).includes(type);

/** The first call of a worker, by where the environment stood. */
const nexts: Readonly<Partial<Record<string, ManagedStep>>> = {
  'managed.init.function': 'nextManagedInit',
  'managed.waiting': 'nextManagedMore',
};

/** Has this request passed its own time limit by then? */
export const timedOut = (trace: Trace, { request = '', index }: Message): boolean =>
  partOf(trace, request).messages.some((each) => each.type === 'timeOutCall' && each.index < index);
