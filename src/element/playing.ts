import { type ActorRefFrom, createActor } from 'xstate';
import { keepTime } from '../player/clock.ts';
import { playerMachine } from '../player/playerMachine.ts';

/** The player, and the clock that drives it while it is in sight. */
export interface Playing {
  readonly player: ActorRefFrom<typeof playerMachine>;
  /** Lets time pass from now on, or holds it. */
  setInSight(isInSight: boolean): void;
}

/** A player without a story. Nothing runs until it is in sight, and nothing while it is paused. */
export function makePlayer(): Playing {
  const player = createActor(playerMachine, { input: { beats: [] } }).start();
  let stop: (() => void) | undefined;
  return {
    player,
    setInSight: (isInSight) => {
      if (isInSight) stop ??= keepTime(player);
      else {
        stop?.();
        stop = undefined;
      }
    },
  };
}
