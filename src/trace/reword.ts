import type { LaneName, Reworded, Trace } from './trace.ts';

/** The same trace as its author tells it: steps by their slugs, lanes by their names in the code. What has no words of theirs keeps ours. */
export function reword(
  trace: Trace,
  steps: ReadonlyMap<string, Reworded>,
  laneNames: Readonly<Record<string, LaneName>>,
): Trace {
  const messages = trace.messages.map((message) => {
    const reworded = steps.get(message.slug);
    return reworded ? { ...message, reworded } : message;
  });
  return { ...trace, messages, laneNames };
}
