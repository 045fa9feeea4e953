import { namesOf } from '../../readings/callers.ts';
import { groupBy } from '../../readings/groupBy.ts';
import { words } from '../../words/index.ts';
import { textWidth } from '../measure.ts';
import type { Context } from './context.ts';
import { staysOf } from './environments.ts';
import type { Frame, Plot } from './geometry.ts';

/** The name's size, and what the frame keeps clear of it on both sides, in px. */
const [nameSize, nameMargin] = [12, 8];

/** An environment's frame stands from the microVM's creation to its end, or to where its plot goes to another. */
export function layFrames({ trace, metrics, ground, yOf, bottom }: Context): Frame[] {
  const occupants = groupBy(ground.homes.values(), (home) => home.plot);
  const stays = staysOf(trace);
  /** The header names what has a plot of its own. */
  const nameOf = (id: string, { x }: Plot, isAlone: boolean): string | undefined => {
    if (stays.size === 1) return metrics.size === 'narrow' ? undefined : namesOf(trace).microVm.full;
    if (isAlone) return undefined;
    const room = x[1] - x[0] - 2 * nameMargin;
    const names = words.diagram.environment(stays.get(id)?.number ?? 1, 0);
    return names.find((name) => textWidth(name, nameSize) * 1.08 <= room);
  };
  return [...stays.values()].flatMap(({ id, made, gone }) => {
    const home = ground.homes.get(id);
    const plot = ground.plots[home?.plot ?? 0];
    if (made === undefined || !home || !plot) return [];
    const name = nameOf(id, plot, occupants.get(home.plot)?.length === 1);
    const end = gone ?? home.until;
    return {
      key: id,
      plot,
      from: made,
      y1: yOf(made),
      y2: end < trace.messages.length ? yOf(end) : bottom,
      openTop: made < 0,
      openBottom: gone === undefined,
      ...(name !== undefined && { name }),
    };
  });
}
