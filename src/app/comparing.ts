import { beatsOfPairs } from '../player/beats.ts';
import type { Beat } from '../player/playerMachine.ts';
import { stepAt } from '../player/playerMachine.ts';
import { type Address, findStep, nearest, quote } from '../player/url.ts';
import { align, cursorOf, type Pair, type Side } from '../readings/align.ts';
import { requestsOf } from '../readings/moments.ts';
import { type Coldness, summarize } from '../readings/summary.ts';
import type { Names } from '../readings/tellDifference.ts';
import { cutRequest } from '../trace/cut.ts';
import type { Trace } from '../trace/trace.ts';
import { furtherWords } from '../words/further.ts';
import { words } from '../words/index.ts';
import { catalogue, openScenario } from './catalogue.ts';
import type { Session } from './session.ts';
import { countRuns, defaultSlug, type Story } from './story.ts';

/** One request of a story, numbered from 1. */
export interface Choice {
  readonly story: Story;
  readonly run: number;
}

/** Two requests side by side. The player's cursor runs over `pairs`; each side's own follows from it. */
export interface Comparison {
  readonly choices: Readonly<Record<Side, Choice>>;
  readonly traces: Readonly<Record<Side, Trace>>;
  readonly names: Names;
  readonly pairs: readonly Pair[];
  /** By moment: its name in links. */
  readonly slugs: readonly string[];
  readonly beats: readonly Beat[];
}

/** Two requests aligned. */
export function compare(a: Choice, b: Choice): Comparison {
  const traces = { a: cut(a), b: cut(b) };
  const pairs = align(traces.a, traces.b);
  const slugs = pairs.map((pair) => {
    const [own, other] = [traces.a.messages[pair.a ?? -1]?.slug, traces.b.messages[pair.b ?? -1]?.slug];
    // What only the right side does may have the name of another step of the left one.
    return own ?? `b-${other}`;
  });
  const beats = beatsOfPairs(traces.a, traces.b, pairs);
  return { choices: { a, b }, traces, names: nameSides(traces.a, traces.b), pairs, slugs, beats };
}

function cut({ story, run }: Choice): Trace {
  const request = requestsOf(story.trace)[run - 1];
  return request === undefined ? story.trace : cutRequest(story.trace, request);
}

/** Cold and warm, where that is what they differ in. */
function nameSides(a: Trace, b: Trace): Names {
  const [own, other] = [coldnessOf(a), coldnessOf(b)];
  if (own === undefined || other === undefined || own === other) return furtherWords.compare.sides;
  return { a: words.page.coldness[own], b: words.page.coldness[other] };
}

const coldnessOf = (trace: Trace): Coldness | undefined => summarize(trace).requests[0]?.coldness;

/** What a choice is called. */
export function titleOf({ story, run }: Choice): string {
  const title = titleOfStory(story);
  return countRuns(story) > 1 ? furtherWords.compare.request(title, run) : title;
}

/** What a story is called; a log says that it is the reader's own. */
export function titleOfStory({ slug, title }: Story): string {
  return slug === undefined ? furtherWords.compare.ownLog(title) : title;
}

/** The two requests that a link compares; without the second, the first story stands alone. */
export function openComparison(
  story: Story,
  run: number,
  { scenario, run: otherRun }: NonNullable<Address['compare']>,
): { comparison?: Comparison; problems: string[] } {
  const text = furtherWords.compare;
  const other = openScenario(scenario);
  if (!other) {
    const names = catalogue.map(({ slug }) => slug);
    return { problems: [text.unknownStory(scenario, quote(nearest(scenario, names)))] };
  }
  const problems: string[] = [];
  const choose = (from: Story, asked: number): Choice => {
    if (asked <= countRuns(from)) return { story: from, run: asked };
    problems.push(text.unknownRequest(from.slug ?? '', asked));
    return first(from);
  };
  return { comparison: compare(choose(story, run), choose(other, otherRun)), problems };
}

/** Shows two requests side by side; `step` names the moment to stand at. */
export function showComparison({ page, player }: Session, a: Choice, b: Choice, step?: string): void {
  const comparison = compare(a, b);
  const moment = step === undefined ? undefined : findStep(step, comparison.slugs);
  page.send({ type: 'compare', story: a.story, comparison });
  player.send({ type: 'load', beats: comparison.beats, ...(moment !== undefined && { cursor: moment }) });
}

/** Compares what the page shows with what suggests itself, or goes back to one story; the step stays where it can. */
export function toggleComparison(session: Session): void {
  const { story, comparison } = session.page.getSnapshot().context;
  const step = stepAt(session.player.getSnapshot().context.cursor);
  if (comparison) {
    const { choices, traces, pairs } = comparison;
    const seen = traces.a.messages[cursorOf(pairs, 'a', step) - 1];
    session.open(choices.a.story, seen?.slug);
    return;
  }
  const [a, b] = suggest(story);
  const { slugs } = compare(a, b);
  const slug = story.trace.messages[step - 1]?.slug ?? '';
  const name = [slug, `b-${slug}`].find((each) => slugs.includes(each));
  showComparison(session, a, b, name);
}

/** The story's first two requests, or its only one against a warm start. */
function suggest(story: Story): [Choice, Choice] {
  if (countRuns(story) > 1) return [first(story), { story, run: 2 }];
  const other = openScenario(story.slug === 'warm-start' ? defaultSlug : 'warm-start') ?? story;
  return [first(story), first(other)];
}

const first = (story: Story): Choice => ({ story, run: 1 });
