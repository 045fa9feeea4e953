import { groupBy } from '../readings/groupBy.ts';
import { words } from '../words/index.ts';
import type { Context } from './context.ts';
import { staysOf } from './environments.ts';
import type { Frame, Plot } from './geometry.ts';
import { textWidth } from './measure.ts';

/** The name's size, and what the frame keeps clear of it on both sides, in px. */
const [nameSize, nameMargin] = [12, 8];

/** An environment's frame stands from the microVM's creation to its end, or to where its plot goes to another. */
export function layFrames({ trace, metrics, ground, yOf, bottom }: Context): Frame[] {
  const frames = new Map<string, { from: number; to: number | undefined }>();
  for (const span of trace.spans) {
    if (span.machine !== 'environment' || span.state === 'environment.provisioning') continue;
    if (span.state === 'environment.provisioning.placing') continue;
    const frame = frames.get(span.id);
    frames.set(span.id, { from: frame?.from ?? span.from, to: undefined });
  }
  for (const message of trace.messages) {
    const frame = frames.get(message.environment ?? '');
    if (frame && message.states.environment === 'gone') frame.to = message.index;
  }
  const occupants = groupBy(ground.homes.values(), (home) => home.plot);
  const stays = staysOf(trace);
  /** The header names what has a plot of its own. */
  const nameOf = (id: string, { x }: Plot, isAlone: boolean): string | undefined => {
    if (stays.size === 1) return metrics.size === 'narrow' ? undefined : words.lanes.microVm.full;
    if (isAlone) return undefined;
    const room = x[1] - x[0] - 2 * nameMargin;
    const names = words.diagram.environment(stays.get(id)?.number ?? 1, 0);
    return names.find((name) => textWidth(name, nameSize) * 1.08 <= room);
  };
  return [...frames].flatMap(([id, { from, to }]) => {
    const home = ground.homes.get(id);
    const plot = ground.plots[home?.plot ?? 0];
    if (!home || !plot) return [];
    const name = nameOf(id, plot, occupants.get(home.plot)?.length === 1);
    const end = to ?? home.until;
    return {
      key: id,
      plot,
      from,
      y1: yOf(from),
      y2: end < trace.messages.length ? yOf(end) : bottom,
      openTop: from < 0,
      openBottom: to === undefined,
      ...(name !== undefined && { name }),
    };
  });
}
