import { createActor, fromTransition } from 'xstate';
import type { Attempt, Remark, Statements, Verdict } from '../../learn/challenges/attempt.ts';
import type { Challenge } from '../../learn/challenges/challenge.ts';
import { judge, wantedIn } from '../../learn/challenges/judge.ts';
import { tellResponse } from '../../learn/challenges/response.ts';
import { canBeSolved, type Solvable } from '../../learn/challenges/solvable.ts';
import { keepSolved } from '../../learn/challenges/solved.ts';
import type { Activity } from '../../learn/statements.ts';
import { stepAt } from '../../player/playerMachine.ts';
import type { Invocation } from '../../sources/imports/findings.ts';
import { cutRequest } from '../../trace/cut.ts';
import { challengeWords } from '../../words/challenges.ts';
import type { Held } from '../page/held.ts';
import type { Session } from '../page/session.ts';
import { tellHost } from '../page/tellHost.ts';

/** Where somebody stands with a challenge, for as long as the page is open. */
export interface Solving {
  readonly attempts: number;
  /** What earlier attempts have found, where several things are asked for. */
  readonly found: readonly string[];
  readonly verdict?: Verdict;
  /** Hints that were asked for. */
  readonly hints: number;
  readonly said: Statements;
}

const begin: Solving = { attempts: 0, found: [], hints: 0, said: new Map() };

/** By challenge. It outlives the card: whoever comes back finds it as it was left. */
export const solving = createActor(
  fromTransition(
    (all: ReadonlyMap<Challenge, Solving>, event: { type: 'now'; challenge: Challenge; state: Partial<Solving> }) =>
      new Map(all).set(event.challenge, { ...standing(all, event.challenge), ...event.state }),
    new Map() as ReadonlyMap<Challenge, Solving>,
  ),
).start();

export const standing = (all: ReadonlyMap<Challenge, Solving>, challenge: Challenge): Solving =>
  all.get(challenge) ?? begin;

export function change(challenge: Challenge, state: Partial<Solving>): void {
  solving.send({ type: 'now', challenge, state });
}

/** Lets the engine judge what stands on the page. */
export function check({ page, player }: Session, held: Held, invocations: readonly Invocation[]): void {
  const { challenge } = held;
  const { story, latestWhatIf } = page.getSnapshot().context;
  const { attempts, found, said, verdict: before } = standing(solving.getSnapshot().context, challenge);
  const own = [story, story.fork?.base, latestWhatIf].find((each) => each?.own)?.own;
  const attempt: Attempt = {
    trace: story.trace,
    step: stepAt(player.getSnapshot().context.cursor),
    said,
    invocations,
    ...(challenge.bench.kind === 'whatIf' && { parameters: own?.parameters }),
  };
  const verdict = judge(challenge, attempt, found);
  const foundNow = [...new Set([...found, ...verdict.found])];
  change(challenge, { attempts: attempts + 1, verdict, found: foundNow });
  const scaled = verdict.solved ? 1 : Math.min(foundNow.length / wantedIn(challenge), 1);
  tellOfCheck(held, tellResponse(challenge, attempt, story.fork?.choices), verdict, Math.round(scaled * 100) / 100);
  if (verdict.solved && !before?.solved) tellOfSolving(held);
  if (!verdict.solved || held.isSolved) return;
  keepSolved(challenge.slug);
  page.send({ type: 'challenge', challenge: { ...held, isSolved: true } });
}

/** Each attempt is an answer, for the page around the frame. */
function tellOfCheck(held: Held, response: string, { solved }: Verdict, scaled: number): void {
  tellHost('answered', activityOf(held), { response, success: solved, completion: solved, scaled });
}

/** Told once a visit, also of a challenge that this browser has seen solved before. */
function tellOfSolving(held: Held): void {
  tellHost('completed', activityOf(held), { success: true, completion: true, scaled: 1 });
}

const activityOf = ({ challenge: { slug, title }, address = slug }: Held): Activity => ({
  query: `?${new URLSearchParams({ challenge: address })}`,
  name: title,
  kind: 'assessment',
});

/** Shows the step that a remark is about; where it is one of many requests, in that request's own story. */
export function show({ page, player, open }: Session, { challenge }: Held, verdict: Verdict, remark: Remark): void {
  const { step = 0, request } = remark;
  if (request === undefined || !verdict.results) {
    player.send({ type: 'seek', cursor: step });
    return;
  }
  const { trace } = verdict.results;
  const { latestWhatIf, story } = page.getSnapshot().context;
  const cut = cutRequest(trace, request);
  const { requestTitle, requestPromise } = challengeWords;
  const count = challenge.goal.kind === 'percentile' ? challenge.goal.arrivals.length : 0;
  const own = {
    title: requestTitle(Number(request.slice(1))),
    promise: requestPromise(count),
    trace: cut,
    setting: (latestWhatIf ?? story).setting,
    figures: new Map(),
    challenge: challenge.slug,
  };
  open(own, cut.messages[step - 1]?.slug);
}

const searching = new WeakMap<Challenge, Promise<Solvable>>();

/** Whether it can be solved at all: searched once. */
export function findWhetherSolvable(challenge: Challenge): Promise<Solvable> {
  const search = searching.get(challenge) ?? canBeSolved(challenge);
  searching.set(challenge, search);
  return search;
}
