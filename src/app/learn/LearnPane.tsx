import { useSelector } from '@xstate/react';
import { ChevronDown, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Numbers } from '../../learn/numbers.ts';
import { chapters, type Place, placeBeside, placesAround } from '../../learn/places.ts';
import { wordsOf, wordsOfBeat } from '../../learn/plainText.ts';
import { commandNamed } from '../../player/commands.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { factSources } from '../../readings/step/factSources.ts';
import { narrate } from '../../readings/step/narration.ts';
import { learnWords } from '../../words/learn.ts';
import { useSession } from '../page/session.ts';
import type { Lesson } from '../page/state.ts';
import { Prose } from '../prose/Prose.tsx';
import { SourceLink } from '../step/SourceLink.tsx';
import { ChapterList } from './ChapterList.tsx';
import { isLed, placeOf, returnToPicture } from './guiding.ts';
import './learn.css';
import { learning } from './learning.ts';
import { Prediction } from './Prediction.tsx';
import { useTelling } from './useTelling.ts';
import { WaysOn } from './WaysOn.tsx';

const text = learnWords.pane;

/** The guided story's words, in the place of the step's own. */
export default function LearnPane() {
  const { page } = useSession();
  const lesson = useSelector(page, (state) => state.context.lesson);
  const telling = useTelling();
  const numbers = useSelector(learning, (state) => state.context.numbers);
  if (!lesson || !numbers) return null;
  return <BeatPane lesson={lesson} place={placeOf(lesson, telling)} numbers={numbers} />;
}

function BeatPane({ lesson, place, numbers }: { lesson: Lesson; place: Place; numbers: Numbers }) {
  const session = useSession();
  const telling = useTelling();
  const isHere = useSelector(session.page, (state) => isLed(state.context));
  const { chapter, beat } = place;
  const words = wordsOf(chapter, numbers);
  const { title, text: sentences } = wordsOfBeat(chapter, beat.slug, numbers);
  const beats = placesAround(place, telling);
  const number = beats.indexOf(place) + 1;
  const isLast = number === beats.length;
  const region = useRef<HTMLElement>(null);
  useFocus(region);
  // Each beat is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another beat is another text
  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = 0;
  }, [place.id]);
  return (
    <section className="card learn" aria-label={text.region} tabIndex={-1} ref={region}>
      <LearnBar place={place} numbers={numbers} />
      <div aria-live="polite" aria-atomic="true" className="learn-text">
        <p className="text-sm text-muted">
          {words.title} · {text.beatOf(number, beats.length)}
        </p>
        <h2 className="mt-0.5 text-lg font-bold text-balance">{title}</h2>
        <p className="mt-1.5">
          <Prose text={sentences} />
        </p>
      </div>
      {!beat.prediction && <StepLine lesson={lesson} />}
      {!isHere && (
        <p className="mt-3 text-sm">
          {text.strayed}{' '}
          <button type="button" className="quiet-button" onClick={() => void returnToPicture(session)}>
            {text.toPicture}
          </button>
        </p>
      )}
      {beat.prediction && <Prediction key={place.id} place={place} prediction={beat.prediction} numbers={numbers} />}
      <WaysOn place={place} />
      {isLast && (
        <div className="mt-4">
          <h3 className="font-bold">{text.questions}</h3>
          {words.questions.map(({ asks, answer }) => (
            <details key={asks} className="learn-question">
              <summary>{asks}</summary>
              <p>
                <Prose text={answer} />
              </p>
            </details>
          ))}
        </div>
      )}
      <p className="learn-sources">
        {text.sources(beat.sources.length)}:{' '}
        {beat.sources.map((source, index) => (
          <span key={source}>
            {index > 0 && ' · '}
            <SourceLink source={factSources[source]} />
          </span>
        ))}
      </p>
      <BeatButtons place={place} numbers={numbers} />
    </section>
  );
}

/** The door to the story; on a phone it is in a menu, which has one. Only what is seen takes the focus. */
const doorIds = ['page-menu', 'learn-door'];
const isDoor = (element: Element | null) => doorIds.includes(element?.id ?? '');

/** Where the focus was when the pane was last taken away: a comparison has a pane of its own. */
let focused: 'elsewhere' | 'pane' | 'buttons' = 'elsewhere';

/** Whoever opens the story by its door is taken there, and the focus stays in it; a link takes nobody's focus. */
function useFocus(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const pane = region.current;
    const onButton = pane?.querySelector<HTMLElement>('.learn-buttons .go-on');
    if (focused === 'buttons') onButton?.focus();
    else if (focused === 'pane' || isDoor(document.activeElement)) pane?.focus();
    return () => {
      const { activeElement } = document;
      focused = activeElement?.closest('.learn-buttons') ? 'buttons' : 'elsewhere';
      if (focused === 'elsewhere' && pane?.contains(activeElement)) focused = 'pane';
    };
  }, [region]);
}

/** What the step is that stands on the stage now: said once a step. */
function StepLine({ lesson }: { lesson: Lesson }) {
  const { player } = useSession();
  const step = useSelector(player, (state) => stepAt(state.context.cursor));
  const { story, comparison } = lesson;
  const pair = comparison?.pairs[step - 1];
  const [trace, index] = comparison
    ? pair?.a === undefined
      ? ([comparison.traces.b, pair?.b ?? -1] as const)
      : ([comparison.traces.a, pair.a] as const)
    : ([story.trace, step - 1] as const);
  const count = comparison?.pairs.length ?? trace.messages.length;
  return (
    <p className="learn-step mt-2 text-sm text-muted" aria-live="polite">
      {trace.messages[index] && text.stepNow(step, count, narrate(trace, index).title)}
    </p>
  );
}

/** Where one is: the chapter, which opens the list of all, and its beats as a bar. */
function LearnBar({ place, numbers }: { place: Place; numbers: Numbers }) {
  const { page } = useSession();
  const telling = useTelling();
  const seen = useSelector(learning, (state) => state.context.progress.seen);
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const number = chapters.findIndex(({ slug }) => slug === place.chapter) + 1;
  return (
    <>
      <div className="learn-bar">
        <button
          type="button"
          className="control small"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          {text.chapterOf(number, chapters.length)}
          <ChevronDown size={15} aria-hidden />
        </button>
        <span className="learn-beats" aria-hidden>
          {placesAround(place, telling).map(({ id }) => (
            <i key={id} className={id === place.id ? 'now' : seen.includes(id) ? 'seen' : ''} />
          ))}
        </span>
        <button
          type="button"
          className="control square small"
          aria-label={text.close}
          title={text.close}
          onClick={() => {
            for (const id of doorIds) document.getElementById(id)?.focus();
            page.send({ type: 'lesson', lesson: undefined });
          }}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <div id={list} hidden={!isOpen}>
        {isOpen && <ChapterList place={place} numbers={numbers} onChoose={() => setOpen(false)} />}
      </div>
    </>
  );
}

/** Back and Next, as the keys and the clicker have them; Next says when a chapter begins. */
function BeatButtons({ place, numbers }: { place: Place; numbers: Numbers }) {
  const session = useSession();
  const telling = useTelling();
  const isHeld = useSelector(learning, (state) => state.context.isHeld);
  const next = placeBeside(place, 1, telling);
  const isNew = next && next.chapter !== place.chapter;
  // While something is asked, to answer comes first.
  const given = useSelector(learning, (state) => state.context.progress.answers[place.id]);
  const isAsked = place.beat.prediction !== undefined && given === undefined;
  const lead = (way: 'back' | 'next') => {
    session.run(commandNamed(way));
    // Whoever has scrolled past the picture wants to see what moves in it.
    const card = document.querySelector('.stage-card');
    if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView({ behavior: 'instant' });
  };
  return (
    <div className="learn-buttons">
      {isHeld && (
        <p role="status" className="basis-full text-sm font-bold">
          {text.gated}
        </p>
      )}
      <button type="button" className="control" onClick={() => lead('back')}>
        <ChevronLeft size={17} aria-hidden />
        {text.back}
      </button>
      {next ? (
        <button type="button" className={`control go-on${isAsked ? '' : ' primary'}`} onClick={() => lead('next')}>
          <span className="truncate">{isNew ? text.nextChapter(wordsOf(next.chapter, numbers).title) : text.next}</span>
          <ChevronRight size={17} aria-hidden />
        </button>
      ) : (
        <p className="text-sm text-muted">{text.theEnd}</p>
      )}
    </div>
  );
}
