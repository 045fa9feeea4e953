import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { layStrips } from '../../diagram/strips/layStrips.ts';
import { mountStrips } from '../../diagram/strips/mountStrips.ts';
import { movesOf } from '../../player/moves.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Comparison, Following } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';

/** More would push the stage off the screen; the transcript has them all. */
export const mostStrips = 4;
const sides = ['a', 'b'] as const;
const alone: Following = { cursorOf: (cursor) => cursor, stepOf: (index) => index + 1 };

/** The story's head, or that of both sides: where the time went, before any click, and where in it the story stands. */
export function PhaseStrips() {
  const { page, player } = useSession();
  const { trace } = useSelector(page, (state) => state.context.story);
  const comparison = useSelector(page, (state) => state.context.comparison);
  const mount = useMemo(
    () => (node: HTMLElement | null) => {
      if (!node) return;
      return mountStrips(node, comparison ? rowsOfBoth(comparison) : layStrips(trace, mostStrips), {
        cursorOf: (of) => {
          const snapshot = player.getSnapshot();
          return snapshot.hasTag('poster') ? undefined : following(of, comparison).cursorOf(snapshot.context.cursor);
        },
        onChange: movesOf(player),
        onPick: (step, of) => player.send({ type: 'seek', cursor: following(of, comparison).stepOf(step - 1) }),
      });
    },
    [player, trace, comparison],
  );
  return <div className="strips" ref={mount} />;
}

const rowsOfBoth = ({ traces, names, choices }: Comparison) =>
  sides.flatMap((side) => layStrips(traces[side], 1, names[side], choices[side].story.trace));

const following = (trace: Trace, comparison: Comparison | undefined): Following =>
  comparison?.following[sides.find((side) => comparison.traces[side] === trace) ?? 'a'] ?? alone;
