import type { ArrowKind, Participant } from '../../lifecycle/wire.ts';
import { namesOf } from '../../readings/callers.ts';
import { formatMs } from '../../readings/format.ts';
import { isFailed } from '../../readings/result.ts';
import { label } from '../../readings/step/narration.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { shareWords } from '../../words/share.ts';
import { environmentOf, staysOf } from '../sequence/environments.ts';
import { type Fold, laneId, lanesAround, lanesInside } from '../sequence/lanes.ts';
import { longWait, waitBefore } from '../waits.ts';

/** A lane of a diagram in text: its id is a word of letters and digits, which no language of diagrams misreads. */
export interface TextLane {
  readonly id: string;
  readonly name: string;
}

/** A step of a diagram in text. No hops: a note on `at`. */
export interface TextStep {
  readonly hops: readonly (readonly [from: string, to: string])[];
  readonly at: string;
  readonly arrow: ArrowKind;
  /** It fails: its last arrow ends in an ×. */
  readonly failed: boolean;
  /** The step's number, and what stands on its arrow. */
  readonly text: string;
  /** What is told before it: a long wait that is not drawn at length. */
  readonly wait?: string;
}

/** A story as every language of sequence diagrams can tell it. */
export interface Sequence {
  readonly before: readonly TextLane[];
  /** The execution environments, each a box round its lanes. */
  readonly boxes: readonly { readonly name: string; readonly lanes: readonly TextLane[] }[];
  readonly after: readonly TextLane[];
  readonly steps: readonly TextStep[];
}

/** With more environments than this, each is one lane. */
const mostWhole = 3;

/** What a picture of the trace says, in words and arrows: the Lambda service folded, each environment with its lanes. */
export function sequenceOf(trace: Trace): Sequence {
  const stays = [...staysOf(trace).values()];
  const fold: Fold = stays.length <= 1 ? 'only' : stays.length <= mostWhole ? 'whole' : 'folded';
  const { before, after } = lanesAround(trace, false);
  const lane = ({ id, names }: { id: string; names: readonly string[] }): TextLane => ({
    id: idOf(id),
    name: names[0] ?? id,
  });
  const boxes = (stays.length > 0 ? stays.map((stay) => [stay]) : [[]]).map((own, plot) => {
    const environment = words.diagram.environment(own[0]?.number ?? 1, 0)[0] ?? '';
    const inside = lanesInside(trace, own, plot, fold).map(lane);
    return {
      name: stays.length > 1 ? environment : namesOf(trace).microVm.full,
      lanes:
        fold === 'whole' ? inside.map(({ id, name }) => ({ id, name: shareWords.laneIn(name, environment) })) : inside,
    };
  });
  const plotOf = (message: Message) => (staysOf(trace).get(environmentOf(trace, message) ?? '')?.number ?? 1) - 1;
  return {
    before: before.map(lane),
    boxes,
    after: after.map(lane),
    steps: trace.messages.map((message, index) => {
      const plot = plotOf(message);
      // The microVM is the box itself: what touches it ends at its first lane.
      const place = (who: Participant) =>
        who === 'microVm' ? (boxes[plot]?.lanes[0]?.id ?? '') : idOf(laneId(who, plot, fold, false));
      const wait = index > 0 ? waitBefore(trace, index) : 0;
      return {
        hops: message.wire.hops
          .map(([from, to]) => [place(from), place(to)] as const)
          .filter(([from, to]) => from !== to),
        at: place(message.wire.hops[0]?.[0] ?? message.wire.at),
        arrow: message.wire.arrow,
        failed: isFailed(trace, index),
        text: `${index + 1} ${label(trace, index)}`,
        ...(wait > longWait && { wait: words.diagram.wait(formatMs(wait)) }),
      };
    }),
  };
}

const idOf = (lane: string): string => lane.replace(/[^A-Za-z0-9]/g, '');

/** All lanes from left to right. */
export const lanesOf = ({ before, boxes, after }: Sequence): TextLane[] => [
  ...before,
  ...boxes.flatMap(({ lanes }) => lanes),
  ...after,
];
