import { type PlayerSnapshot, stepAt } from '../player/playerMachine.ts';
import type { LambdaLifecycleEvents, StepInfo } from './public.ts';

/** Sends one of the element's events. */
export type Tell = <Name extends keyof LambdaLifecycleEvents>(name: Name, detail: LambdaLifecycleEvents[Name]) => void;

/** ms between two `timeupdate`s: four a second. */
const updateMs = 250;

/**
 * What is told of the player's changes.
 * @returns what is called with each snapshot; `isQuiet`: the page did it itself, and is told nothing.
 */
export function announce(tell: Tell, stepInfo: (step: number) => StepInfo | null, duration: () => number) {
  let last = { playing: false, step: 0, speed: 1, cursor: 0, phase: '' };
  let updatedAt = Number.NEGATIVE_INFINITY;
  return (player: PlayerSnapshot, end: number, isQuiet: boolean): void => {
    const { cursor, speed } = player.context;
    const step = stepAt(cursor);
    const info = step === last.step ? undefined : stepInfo(step);
    const now = { playing: player.hasTag('playing'), step, speed, cursor, phase: info?.phase ?? last.phase };
    const before = last;
    last = now;
    if (isQuiet) return;
    if (now.playing && !before.playing) tell('play', null);
    if (now.speed !== before.speed) tell('ratechange', { speed });
    if (info !== undefined) tell('stepchange', info);
    if (now.phase !== before.phase) tell('phasechange', { phase: now.phase });
    const at = performance.now();
    // A jump is told at once; motion, four times a second.
    if (cursor !== before.cursor && (!player.hasTag('running') || at - updatedAt >= updateMs)) {
      updatedAt = at;
      tell('timeupdate', { currentTime: stepInfo(step)?.t ?? 0, duration: duration() });
    }
    if (before.playing && !now.playing) tell(cursor >= end ? 'ended' : 'pause', null);
  };
}
