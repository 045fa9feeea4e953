/** A clock that is started, stopped and set back. Times in ms; `since`: by the device's clock, while it runs. */
export interface Timer {
  readonly before: number;
  readonly since?: number;
}

export const stopped: Timer = { before: 0 };

/** ms that have passed on it. A device's clock may be set back meanwhile: then it stands. */
export const elapsed = ({ before, since }: Timer, now: number): number =>
  before + (since === undefined ? 0 : Math.max(0, now - since));

/** Starts a clock that stands, or stops one that runs. */
export const toggled = (timer: Timer, now: number): Timer =>
  timer.since === undefined ? { ...timer, since: now } : { before: elapsed(timer, now) };

/** What was kept of a clock, or a stopped one when that is none. */
export function readTimer(text: string | null): Timer {
  try {
    const { before, since } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (!isTime(before)) return stopped;
    return isTime(since) ? { before, since } : { before };
  } catch {
    return stopped;
  }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && Number.isFinite(value);

/** How far a talk is, against its plan. */
export interface Pace {
  /** ms by which it is ahead of the plan; negative: behind it. */
  readonly aheadMs: number;
  readonly says: 'ahead' | 'onTime' | 'behind';
}

/** A talk that is this much off its plan is still on time, in ms; or as much as one step, if that is more. */
const tolerance = 60_000;

/** Without a plan each step has the same share of the time: `step` (from 0) of `steps`, after so many ms of so many planned. */
export function paceOf(step: number, steps: number, elapsedMs: number, plannedMs: number): Pace {
  const share = steps > 0 ? Math.min(1, Math.max(0, step) / steps) : 0;
  const aheadMs = Math.round(share * plannedMs - elapsedMs);
  return judge(aheadMs, Math.max(tolerance, steps > 0 ? plannedMs / steps : 0));
}

/** By a plan: what stands there has its minutes, and within them nobody is early or late. */
export function paceInPlan({ from, to }: { from: number; to: number }, elapsedMs: number): Pace {
  const [fromMs, toMs] = [from * 60_000, to * 60_000];
  return judge(elapsedMs < fromMs ? fromMs - elapsedMs : Math.min(0, toMs - elapsedMs), tolerance);
}

function judge(aheadMs: number, slackMs: number): Pace {
  if (Math.abs(aheadMs) <= slackMs) return { aheadMs, says: 'onTime' };
  return { aheadMs, says: aheadMs > 0 ? 'ahead' : 'behind' };
}
