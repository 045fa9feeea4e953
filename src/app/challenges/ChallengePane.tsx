import { useSelector } from '@xstate/react';
import { Check, ChevronDown, CircleCheck, Copy, Lightbulb, Lock, LogOut } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { Challenge, Free } from '../../learn/challenges/challenge.ts';
import type { Solvable } from '../../learn/challenges/solvable.ts';
import { readInvocations } from '../../learn/challenges/statements.ts';
import type { Invocation } from '../../sources/imports/findings.ts';
import { tellChosen } from '../../sources/scenarios/tellParameters.ts';
import { challengeWords as text } from '../../words/challenges.ts';
import { furtherWords } from '../../words/further.ts';
import { type Session, useSession } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { Prose } from '../prose/Prose.tsx';
import { SourceLink } from '../step/SourceLink.tsx';
import './challenges.css';
import type { Held } from '../page/held.ts';
import { LogStatements } from './LogStatements.tsx';
import { change, check, findWhetherSolvable, solving, standing } from './solving.ts';
import { VerdictView } from './VerdictView.tsx';

/** The challenge that is open: its question, what may be changed, and what the engine makes of the attempt. */
export default function ChallengePane() {
  const { page } = useSession();
  const held = useSelector(page, (state) => state.context.challenge);
  return held ? <OpenChallenge key={held.challenge.slug} held={held} /> : null;
}

function OpenChallenge({ held }: { held: Held }) {
  const session = useSession();
  const { challenge, isSolved } = held;
  const state = useSelector(solving, ({ context }) => standing(context, challenge));
  const solvable = useSolvable(challenge);
  const invocations = useInvocations(challenge);
  const story = useSelector(session.page, ({ context }) => context.story);
  const latest = useSelector(session.page, ({ context }) => context.latestWhatIf);
  const [isFolded, setFolded] = useState(false);
  const id = useId();
  const { hints } = challenge;
  return (
    <section className={`card challenge${isFolded ? ' folded' : ''}`} aria-labelledby={id}>
      <div className="challenge-kind">
        <p>{text.card}</p>
        {isSolved && (
          <span className="challenge-solved">
            <CircleCheck size={15} aria-hidden /> {text.solved}
          </span>
        )}
        {/* For one column: there it stands above the picture that it is about. */}
        <button
          type="button"
          className="control small challenge-fold"
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? text.unfold : text.fold}
          <ChevronDown size={15} aria-hidden />
        </button>
      </div>
      <h2 id={id} className="text-lg font-bold text-balance">
        {challenge.title}
      </h2>
      <p className="mt-1">
        <Prose text={challenge.question} />
      </p>
      {(solvable === 'no' || (solvable === 'unknown' && !isSolved)) && (
        <p className={solvable === 'no' ? 'alert mt-2' : 'mt-2 text-sm text-muted'}>{text.solvable[solvable]}</p>
      )}
      <WhatIsFree challenge={challenge} />
      <LockNote held={held} />
      {challenge.bench.kind === 'log' && (
        <LogStatements
          challenge={challenge}
          lines={challenge.bench.lines}
          invocations={invocations}
          said={state.said}
        />
      )}
      <div className="challenge-actions">
        <button type="button" className="control primary" onClick={() => check(session, held, invocations)}>
          <Check size={16} aria-hidden />
          {text.check}
        </button>
        {hints.length > 0 && (
          <button
            type="button"
            className="control"
            aria-disabled={state.hints >= hints.length}
            onClick={() => change(challenge, { hints: Math.min(hints.length, state.hints + 1) })}
          >
            <Lightbulb size={16} aria-hidden />
            {text.hint}
          </button>
        )}
        {challenge.bench.kind === 'whatIf' && !story.own && latest && (
          <button type="button" className="control" onClick={() => returnTo(session, latest)}>
            {text.backToBench}
          </button>
        )}
        <span className="text-sm text-muted tabular-nums">{text.attempts(state.attempts)}</span>
      </div>
      {state.hints > 0 && (
        <ol className="challenge-hints" aria-live="polite">
          {hints.slice(0, state.hints).map((hint, place) => (
            <li key={hint}>
              <b>{text.hintOf(place + 1, hints.length)}:</b> <Prose text={hint} />
            </li>
          ))}
        </ol>
      )}
      <div role="status">{state.verdict && <VerdictView held={held} state={state} verdict={state.verdict} />}</div>
      {isSolved && (
        <div className="challenge-why">
          <h3 className="font-bold">{text.explanation}</h3>
          <p>
            <Prose text={challenge.explanation} />
          </p>
          <ul className="links mt-1 text-sm text-muted" aria-label={text.sources}>
            {challenge.sources.map((source) => (
              <li key={source.label}>
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="challenge-foot">
        <CopyLink held={held} />
        <button
          type="button"
          className="control small"
          onClick={() => session.page.send({ type: 'challenge', challenge: undefined })}
        >
          <LogOut size={14} aria-hidden />
          {text.close}
        </button>
      </div>
    </section>
  );
}

/** Back from one of many requests to the numbers, and to their controls. */
function returnTo({ open, page }: Session, story: Story): void {
  open(story);
  page.send({ type: 'whatIf', on: true });
}

function useSolvable(challenge: Challenge): Solvable | undefined {
  const [solvable, setSolvable] = useState<Solvable>();
  useEffect(() => {
    let isHere = true;
    void findWhetherSolvable(challenge).then((found) => isHere && setSolvable(found));
    return () => {
      isHere = false;
    };
  }, [challenge]);
  return solvable;
}

const noInvocations: readonly Invocation[] = [];

function useInvocations({ bench }: Challenge): readonly Invocation[] {
  const [invocations, setInvocations] = useState(noInvocations);
  useEffect(() => {
    if (bench.kind === 'log') void readInvocations(bench.lines).then(setInvocations);
  }, [bench]);
  return invocations;
}

/** What may be changed, and that all else may not. */
function WhatIsFree({ challenge: { bench, goal } }: { challenge: Challenge }) {
  const free = bench.kind === 'whatIf' ? bench.free.map((each) => tellFree(each, bench.start)) : [];
  const items = [
    ...free,
    ...(bench.kind !== 'log' && bench.freePlay ? [text.freeEvents] : []),
    ...(goal.kind === 'unpaidStep' ? [text.freeStep] : []),
    ...(bench.kind === 'log' ? [text.freeStatements] : []),
  ];
  return (
    <details className="challenge-free" open={items.length <= 2}>
      <summary>{text.free}</summary>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {bench.kind === 'whatIf' && <p className="text-muted">{text.asDefault}</p>}
    </details>
  );
}

function tellFree(free: Free, start: Extract<Challenge['bench'], { kind: 'whatIf' }>['start']): string {
  const name = furtherWords.whatIf.parameters[free.name];
  const tell = (value: unknown) => tellChosen(free.name, { ...start, [free.name]: value });
  return 'values' in free
    ? text.freeValues(name, free.values.map(tell))
    : text.freeRange(name, tell(free.min), tell(free.max));
}

/** What the link holds, and what such a lock is worth. */
function LockNote({ held: { isReadonly, isGated, isSolved } }: { held: Held }) {
  if (!isReadonly && !isGated) return null;
  return (
    <p className="challenge-lock">
      <Lock size={14} aria-hidden />
      <span>
        {[isReadonly && text.readonly, isGated && !isSolved && text.gate, text.courtesy].filter(Boolean).join(' ')}
      </span>
    </p>
  );
}

/** The link to this challenge, with what holds it. The attempt is not in it. */
function CopyLink({ held }: { held: Held }) {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  if (held.address === undefined) return <p className="text-sm text-muted">{text.noLink}</p>;
  const query = new URLSearchParams({ challenge: held.address });
  if (held.isGated) query.set('quiz', 'gate');
  if (held.isReadonly) query.set('readonly', '1');
  const link = `${location.href.split(/[?#]/)[0]}?${query}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <span className="challenge-link">
      <button type="button" className="control small" onClick={() => void copy()}>
        <Copy size={14} aria-hidden />
        {text.copyLink}
      </button>
      <span role="status" className="text-sm">
        {copied === 'yes' && text.copied}
        {copied === 'no' && (
          <>
            {text.notCopied} <code>{link}</code>
          </>
        )}
      </span>
    </span>
  );
}
