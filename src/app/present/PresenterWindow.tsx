import { useSelector } from '@xstate/react';
import { type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../player/follow.ts';
import { keyOf, ownsKey } from '../../player/keys.ts';
import { presentWords } from '../../words/present.ts';
import type { Prepare } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';
import { FilterForm } from './FilterForm.tsx';
import type { Followed, Follower } from './following.ts';
import type { Outline, Told } from './outline.ts';
import { PlacePicture } from './PlacePicture.tsx';
import { PresenterControls } from './PresenterControls.tsx';
import { control } from './presenting.ts';
import { isClickers } from './room.ts';
import { StepList } from './StepList.tsx';
import { TimePane } from './TimePane.tsx';
import { useOutline } from './useOutline.ts';
import './present.css';
import './presenter.css';

const text = presentWords.window;
/** The stage hears of the pointer this often, in ms. */
const pointEveryMs = 60;

/** The window that the presenter alone sees: this step and the next, what to say, the time, and all of the stage's controls. */
export function PresenterWindow({ follower, prepare }: { follower: Follower; prepare: Prepare }): ReactElement {
  const followed = useSelector(follower.state, (state) => state.context);
  const { place, modes } = followed;
  const outline = useOutline(prepare, follower, place);
  const [filtering, setFiltering] = useState(false);
  const run = useMemo(
    () => control(follower, outline, { toggleFilters: () => setFiltering((on) => !on), goTo: focusSteps }),
    [follower, outline],
  );
  // At once: what is seen to stand here hears the next press.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === undefined || (ownsKey(document.activeElement, key) && !isClickers(key, document.activeElement)))
        return;
      if (run.key(key)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [run]);
  const timer = useRef(0);
  const point = (at: { x: number; y: number }) => {
    if (!modes.spotlight) return;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => follower.wish({ modes: { ...modes, spotlight: at } }), pointEveryMs);
  };

  const step = outline && place ? outline.numberOf(place) : 0;
  return (
    <div className="presenter">
      <header className="presenter-head">
        <div className="min-w-0 flex-1">
          <h1 className="text-xs font-semibold tracking-wide text-muted">{text.heading}</h1>
          <p className="truncate font-bold">{outline?.title}</p>
        </div>
        <TimePane
          step={step}
          count={outline?.count ?? 0}
          plan={outline?.plan}
          planned={place && outline?.plan?.minutesAt(place)}
        />
      </header>
      <Status followed={followed} outline={outline} />
      {outline && place ? (
        <>
          <main className="presenter-main">
            <Steps outline={outline} place={place} point={point} go={run.go} />
          </main>
          {filtering && (
            <aside className="talk-card" aria-label={presentWords.filters.title}>
              <FilterForm
                filters={modes.filters}
                onChange={(filters) => follower.wish({ modes: { ...modes, filters } })}
                onClose={() => setFiltering(false)}
              />
            </aside>
          )}
          <PresenterControls followed={followed} run={run} filtering={filtering} />
        </>
      ) : (
        <main className="presenter-main">{place?.log !== undefined && <p>{text.noStory}</p>}</main>
      )}
    </div>
  );
}

const focusSteps = () => document.querySelector<HTMLElement>('.step-list [aria-current]')?.focus();

interface StepsProps {
  readonly outline: Outline;
  readonly place: Place;
  readonly point: (at: { x: number; y: number }) => void;
  readonly go: (step: number) => void;
}

function Steps({ outline, place, point, go }: StepsProps) {
  const now = useMemo(() => outline.tell(place), [outline, place]);
  const next = useMemo(() => outline.next(place), [outline, place]);
  return (
    <>
      <section className="presenter-now" aria-labelledby="now-title">
        <p className="text-sm text-muted">
          {text.now} · {outline.where(place)}
        </p>
        <div aria-live="polite" aria-atomic="true">
          <h2 id="now-title" className="text-xl font-bold">
            {now.title}
          </h2>
          <p>
            <Prose text={now.sentences} />
          </p>
        </div>
        <PlacePicture told={now} name="now" onPoint={point} />
      </section>
      <NotesPane told={now} />
      <section className="presenter-next" aria-labelledby="next-title">
        <p className="text-sm text-muted">{text.next}</p>
        <h2 id="next-title" className="font-bold">
          {next?.title ?? text.end}
        </h2>
        {next && (
          <>
            <p className="text-sm">
              <Prose text={next.sentences} />
            </p>
            <PlacePicture told={next} name="next" />
          </>
        )}
      </section>
      <section className="presenter-steps" aria-label={text.steps}>
        <StepList outline={outline} step={outline.numberOf(place)} onPick={go} />
      </section>
    </>
  );
}

function NotesPane({ told }: { told: Told }) {
  return (
    <section className="presenter-notes" aria-labelledby="notes-title">
      <h2 id="notes-title" className="text-sm font-semibold text-muted">
        {text.notes}
      </h2>
      <ul>
        {told.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** Whether there is a stage, and what the room sees where that is not what stands here. */
function Status({ followed, outline }: { followed: Followed; outline: Outline | undefined }) {
  const { status, place, room, modes } = followed;
  const seen = room && outline ? text.step(outline.numberOf(room), outline.count) : '';
  return (
    <section className={`presenter-status ${status}${modes.frozen ? ' frozen' : ''}`} aria-label={text.status}>
      <p role="status">
        <b>{text[status]}</b>
        {status === 'following' && modes.frozen && ` ${text.frozen(seen)}`}
        {status === 'following' && modes.dim && ` ${text.dim}`}
      </p>
      {status === 'alone' && (
        <button type="button" className="control" onClick={() => openStage(place)}>
          {text.reopen}
        </button>
      )}
    </section>
  );
}

/** A stage for the same talk: a window that is opened has this one's storage, and in it the talk's name. */
function openStage(place: Place | undefined): void {
  const address = new URL(location.href);
  const query = new URLSearchParams(place?.address);
  query.set('present', '1');
  address.search = `?${query}`;
  window.open(address, '_blank');
}
