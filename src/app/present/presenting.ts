import { commands } from '../../player/commands.ts';
import { isGuided, type Modes } from '../../player/follow.ts';
import { type TalkCommandId, talkCommandFor } from './commands.ts';
import type { Follower } from './following.ts';
import { middle } from './modes.ts';
import type { Outline } from './outline.ts';

/** What the presenter's window can do to a talk. */
export interface Control {
  run(command: TalkCommandId): void;
  /** Goes to a step, from 1; 0 is the overview. */
  go(step: number): void;
  togglePlaying(): void;
  /** @returns whether the key asks for anything. */
  key(key: string): boolean;
}

/** What concerns this window alone. */
interface Own {
  toggleFilters(): void;
  goTo(): void;
}

/**
 * Commands become wishes: each says where the talk should be, so that none that is lost or comes twice does harm. Without
 * an outline, while a story is loaded, steps are left to the stage, and no press is lost.
 */
export function control(follower: Follower, outline: Outline | undefined, own: Own): Control {
  const now = () => follower.state.getSnapshot().context;
  const change = (some: Partial<Modes>) => follower.wish({ modes: { ...now().modes, ...some } });
  const go = (to: number) => {
    const { place } = now();
    if (!place || !outline) return;
    const number = Math.max(outline.first, Math.min(outline.count, to));
    follower.wish({ place: outline.placeOf(number, place) });
  };
  const step = (by: 1 | -1) => {
    const { place, modes, status } = now();
    // As on the stage: the first press brings the light back.
    if (modes.dim) change({ dim: false });
    else if (!place) return;
    else if (status === 'following' && !modes.frozen && (!outline || isGuided(place))) follower.wish({ by });
    else {
      const to = outline?.beside(place, by);
      if (to) follower.wish({ place: to });
    }
  };
  const run = (command: TalkCommandId) => {
    const { modes } = now();
    if (command === 'next') step(1);
    else if (command === 'back') step(-1);
    else if (command === 'dim') change({ dim: !modes.dim });
    else if (command === 'spotlight') change({ spotlight: modes.spotlight ? null : middle });
    else if (command === 'freeze') change({ frozen: !modes.frozen });
    else if (command === 'qr') change({ qr: !modes.qr });
    else if (command === 'goTo') own.goTo();
    else if (command === 'filters') own.toggleFilters();
    else change({ dim: false, qr: false, spotlight: null });
  };
  const togglePlaying = () => {
    const { place } = now();
    if (place) follower.wish({ place: { ...place, player: { ...place.player, playing: !place.player.playing } } });
  };
  const key = (pressed: string): boolean => {
    const command = talkCommandFor(pressed);
    if (command) run(command);
    const page = command ? undefined : commands.find(({ keys }) => keys.includes(pressed));
    if (page?.id === 'play' || page?.id === 'pause') togglePlaying();
    else if (page?.id === 'first') go(1);
    else if (page?.id === 'last') go(outline?.count ?? 0);
    else if (page?.id === 'restart') go(0);
    else if (page && typeof page.does === 'object' && page.does.type === 'seek') go(page.does.cursor);
    else return command !== undefined;
    return true;
  };
  return { run, go, togglePlaying, key };
}
