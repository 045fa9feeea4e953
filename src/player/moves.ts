import type { ActorRefFrom } from 'xstate';
import type { playerMachine } from './playerMachine.ts';

/**
 * How pictures listen to a player: they hear of it only when it has moved. While a step is dwelt on, time passes and they
 * stand.
 * @returns what ends it.
 */
export const movesOf =
  (player: ActorRefFrom<typeof playerMachine>) =>
  (listen: () => void): (() => void) => {
    const placeOf = () => {
      const now = player.getSnapshot();
      return now.hasTag('poster') ? -1 : now.context.cursor;
    };
    let last = placeOf();
    const subscription = player.subscribe(() => {
      const place = placeOf();
      if (place === last) return;
      last = place;
      listen();
    });
    return () => subscription.unsubscribe();
  };
