import { useSelector } from '@xstate/react';
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useMemo } from 'react';
import { commandNamed } from '../../player/commands.ts';
import { type PlayerSnapshot, restMs, stepAt } from '../../player/playerMachine.ts';
import { phaseOf } from '../../readings/moments.ts';
import { once } from '../../readings/once.ts';
import { narrate } from '../../readings/step/narration.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { CommandButton } from '../page/CommandButton.tsx';
import { primaryAction } from '../page/primary.ts';
import { useSession } from '../page/session.ts';
import { useNarrow } from '../page/useNarrow.ts';
import { PaceMenu } from './PaceMenu.tsx';

/** What the scrubber tells of the player's steps (from 0). */
export interface Track {
  readonly count: number;
  readonly phaseOf: (index: number) => string;
  readonly titleOf: (index: number) => string;
}

/** The steps of one story. */
export const trackOf = once(
  (trace: Trace): Track => ({
    count: trace.messages.length,
    phaseOf: (index) => phaseOf(trace, index) ?? 'route',
    titleOf: (index) => narrate(trace, index).title,
  }),
);

/** First, Back, Play or Pause, Next, Last; how long it plays; the scrubber with the phases on its track. */
export function Transport({ track }: { track: Track }) {
  const { player, page } = useSession();
  const { count } = track;
  const step = useSelector(player, (state) => Math.min(count, stepAt(state.context.cursor)));
  const primary = useSelector(page, (state) => primaryAction(state.context, step));
  // In one column the way in stands below the picture: there it is Next.
  const stepsIn = useNarrow() && primary === 'stepIn';
  const playing = useSelector(player, (state) => state.hasTag('playing'));
  const dwellMs = useSelector(player, dwellOf);
  const marks = useMemo(() => marksOf(track), [track]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form's
    <div className="transport" role="group" aria-label={words.transport.group}>
      <div className="flex items-center gap-1">
        <CommandButton command={commandNamed('first')} icon={<ChevronFirst size={20} aria-hidden />} />
        <CommandButton command={commandNamed('back')} icon={<ChevronLeft size={20} aria-hidden />} />
        <CommandButton
          command={commandNamed(playing ? 'pause' : 'play')}
          icon={playing ? <Pause size={20} aria-hidden /> : <Play size={20} fill="currentColor" aria-hidden />}
          look={primary === 'play' ? 'primary' : ''}
        />
        <CommandButton
          command={commandNamed('next')}
          icon={<ChevronRight size={20} aria-hidden />}
          look={stepsIn ? 'primary' : ''}
        />
        <CommandButton command={commandNamed('last')} icon={<ChevronLast size={20} aria-hidden />} />
        <PaceMenu />
      </div>
      <div className="scrubber">
        <div className="scrubber-track" aria-hidden>
          {marks.map(({ from, to, phase }) => (
            <i
              key={from}
              className={`phase-${phase}${from < step ? ' seen' : from === step && dwellMs ? ' waits' : ''}`}
              style={{ flexGrow: to - from, ...(from === step && dwellMs && { animationDuration: `${dwellMs}ms` }) }}
            />
          ))}
        </div>
        <input
          type="range"
          aria-label={words.page.scrubber}
          // The overview stands before step 1, or an arrow key would pass it by.
          min={Math.min(1, step)}
          max={Math.max(1, count)}
          value={step}
          aria-valuetext={
            step === 0 ? words.page.overview : `${words.page.stepOf(step, count)}, ${track.titleOf(step - 1)}`
          }
          onChange={(event) => player.send({ type: 'seek', cursor: Number(event.currentTarget.value) })}
        />
      </div>
      <output className="place" aria-live="off">
        {step === 0 ? words.page.overview : words.page.stepShort(step, count)}
      </output>
    </div>
  );
}

/** ms that the player stays where it is until it goes on by itself; undefined: it does not stay. */
function dwellOf(state: PlayerSnapshot): number | undefined {
  const { beats, cursor, speed, pace } = state.context;
  return state.matches({ playing: 'dwelling' }) ? restMs(beats[stepAt(cursor) - 1], pace) / speed : undefined;
}

/** More marks than this would be thinner than their gaps: then neighbours of one phase are one mark. */
const mostMarks = 120;

/** The track's pieces: a step each, or a phase each in a long story. */
function marksOf({ count, phaseOf }: Track): { from: number; to: number; phase: string }[] {
  const marks: { from: number; to: number; phase: string }[] = [];
  for (let index = 0; index < count; index++) {
    const phase = phaseOf(index);
    const last = marks.at(-1);
    if (last?.phase === phase && count > mostMarks) last.to = index + 1;
    else marks.push({ from: index, to: index + 1, phase });
  }
  return marks.length > 10 * mostMarks ? [{ from: 0, to: count, phase: 'route' }] : marks;
}
