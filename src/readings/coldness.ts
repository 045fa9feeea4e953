import type { Trace } from '../trace/trace.ts';
import { partOf } from './moments.ts';
import { stepKey } from './step/stepKey.ts';

/** How a request began. `reinitialised`: init ran again inside it, after a failure. `outside`: no environment was touched. */
export type Coldness = 'cold' | 'warm' | 'restored' | 'reinitialised' | 'outside';

/** How a request began, by what its environment did for it. */
export function coldnessOf(trace: Trace, request: string): Coldness {
  const { messages } = partOf(trace, request);
  // An environment of Managed Instances that has no worker left is asked, but does not run the request.
  const ran = messages.some(({ type, states }) => states.environment !== undefined && type !== 'noWorker');
  let coldness: Coldness = ran ? 'warm' : 'outside';
  for (const { index, type, states, report } of messages) {
    if (states.environment?.startsWith('busy.reinit')) return 'reinitialised';
    if (report?.initMs !== undefined) return 'cold';
    if (report?.restoreMs !== undefined) return 'restored';
    const key = stepKey(trace, index);
    // Also where the restore fails: the environment is a new one.
    if (key === 'restoreStart' || key === 'nextAfterRestore') coldness = 'restored';
    if (key === 'nextAfterInit' || type === 'failInit' || key === 'initStart') coldness = 'cold';
  }
  return coldness;
}
