import { beatsOfPairs } from '../../player/beats.ts';
import { nearest, quote } from '../../player/nearest.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { type Address, findStep, rightPrefix } from '../../player/url.ts';
import { billOf } from '../../readings/bill/bill.ts';
import type { Coldness } from '../../readings/coldness.ts';
import { align, cursorOf, type Pair, type Side } from '../../readings/compare/align.ts';
import type { Names } from '../../readings/compare/tellDifference.ts';
import { requestsOf } from '../../readings/moments.ts';
import { summarize } from '../../readings/summary.ts';
import { nameWhatIf } from '../../sources/scenarios/tellParameters.ts';
import { cutRequest } from '../../trace/cut.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { catalogue, openScenario } from '../catalogue/catalogue.ts';
import type { Choice, Comparison, Following } from '../page/comparison.ts';
import type { Opening, Session } from '../page/session.ts';
import type { PageState } from '../page/state.ts';
import { countRuns, defaultSlug, type Story, whatIfSlug } from '../page/story.ts';
import { isSame, openWhatIf, takeUp } from '../whatIf/whatIfing.ts';

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
  const following = { a: follow(pairs, 'a'), b: follow(pairs, 'b') };
  return { choices: { a, b }, traces, names: nameSides(traces.a, traces.b), pairs, slugs, beats, following };
}

const follow = (pairs: readonly Pair[], side: Side): Following => ({
  cursorOf: (cursor) => cursorOf(pairs, side, cursor),
  stepOf: (index) => pairs.findIndex((pair) => pair[side] === index) + 1,
});

function cut({ story, run }: Choice): Trace {
  const request = requestsOf(story.trace)[run - 1];
  return request === undefined ? story.trace : cutRequest(story.trace, request);
}

/** Cold and warm, where that is what they differ in. */
function nameSides(a: Trace, b: Trace): Names {
  const [own, other] = [coldnessOf(a), coldnessOf(b)];
  if (own === undefined || other === undefined || own === other) return furtherWords.compare.sides;
  return { a: words.strips.coldness[own], b: words.strips.coldness[other] };
}

const coldnessOf = (trace: Trace): Coldness | undefined => summarize(trace).requests[0]?.coldness;

/** What a choice is called. */
export function titleOf({ story, run }: Choice): string {
  const title = titleOfStory(story);
  return countRuns(story) > 1 ? furtherWords.compare.request(title, run) : title;
}

/** What a story is called among others; the reader's own ones say what tells them apart. */
export function titleOfStory({ slug, title, trace, own }: Story): string {
  if (own) return nameWhatIf(own.parameters);
  if (slug !== undefined) return title;
  const [first] = summarize(trace).requests;
  const billed = first && billOf(trace, first.request).billedMs;
  return furtherWords.compare.ownLog([
    title,
    ...(first ? [words.strips.coldness[first.coldness]] : []),
    ...(billed === undefined ? [] : [furtherWords.compare.billed(billed)]),
  ]);
}

/** The reader's own stories that can stand on a side, each once: those of this visit, and those that stand there. */
export function ownStoriesFor({ ownStories, latestWhatIf }: PageState, { choices }: Comparison): Story[] {
  const known = [...ownStories, latestWhatIf, choices.a.story, choices.b.story].filter((story) => story !== undefined);
  const own = known.filter(({ slug, own: chosen, fork }) => slug === undefined || chosen || fork);
  return own.filter((story, place) => own.findIndex((each) => isSame(each, story)) === place);
}

/** What a link compares with a story, which stands on the left. */
export function openCompared(
  story: Story,
  address: Address,
  { scenario }: NonNullable<Address['compare']>,
  query: string,
): Partial<Opening> {
  const right = openRight(scenario, query);
  const { comparison, problems } = openComparison(story, address, right?.story);
  return { alerts: [...(right?.alerts ?? []), ...problems], ...(comparison && { comparison }) };
}

/** The reader's own story on the right side of a link, if it asks for one. */
function openRight(scenario: string, query: string): { story: Story; alerts: string[] } | undefined {
  if (scenario !== whatIfSlug) return undefined;
  const { story, alerts } = openWhatIf(query, rightPrefix);
  return { story, alerts: alerts.map(furtherWords.compare.ofOther) };
}

/**
 * The two requests that a link compares; without the second, the first story stands alone. `own`: the right side, where
 * it is the reader's own.
 */
function openComparison(
  story: Story,
  { run = 1, compare: asked }: Address,
  own: Story | undefined,
): { comparison?: Comparison; problems: string[] } {
  const text = furtherWords.compare;
  const wanted = asked?.scenario ?? '';
  const other = own ?? openScenario(wanted);
  // The controls take up the left side's numbers, or the only ones there are.
  takeUp(story);
  if (!other) {
    const names = catalogue.map(({ slug }) => slug);
    return { problems: [text.unknownStory(wanted, quote(nearest(wanted, names)))] };
  }
  const problems: string[] = [];
  const choose = (from: Story, number: number): Choice => {
    if (number <= countRuns(from)) return { story: from, run: number };
    problems.push(text.unknownRequest(from.slug ?? '', number));
    return first(from);
  };
  return { comparison: compare(choose(story, run), choose(other, asked?.run ?? 1)), problems };
}

/** Shows two requests side by side; `step` names the moment to stand at. */
export function showComparison({ page, player }: Session, a: Choice, b: Choice, step?: string): void {
  const comparison = compare(a, b);
  const moment = step === undefined ? undefined : findStep(step, comparison.slugs);
  page.send({ type: 'compare', story: a.story, comparison });
  // A challenge may hold the page as it is.
  if (page.getSnapshot().context.comparison !== comparison) return;
  player.send({ type: 'load', beats: comparison.beats, ...(moment !== undefined && { cursor: moment }) });
}

/** Compares what the page shows with what suggests itself, or goes back to one story; the step stays where it can. */
export function toggleComparison(session: Session): void {
  const { story, comparison, ownStories } = session.page.getSnapshot().context;
  const step = stepAt(session.player.getSnapshot().context.cursor);
  if (comparison) {
    const { choices, traces, pairs } = comparison;
    const seen = traces.a.messages[cursorOf(pairs, 'a', step) - 1];
    takeUp(choices.a.story);
    session.open(choices.a.story, seen?.slug);
    return;
  }
  const [a, b] = suggest(story, ownStories);
  const { slugs } = compare(a, b);
  const slug = story.trace.messages[step - 1]?.slug ?? '';
  const name = [slug, `b-${slug}`].find((each) => slugs.includes(each));
  showComparison(session, a, b, name);
}

/**
 * The reader's own against the last one of its kind, a what-if that was kept or another invocation; else the story's
 * first two requests, or its only one against a warm start.
 */
function suggest(story: Story, ownStories: readonly Story[]): [Choice, Choice] {
  const alike = ownStories.findLast((each) => each.slug === story.slug && !isSame(each, story));
  if (alike) return [first(story), first(alike)];
  if (countRuns(story) > 1) return [first(story), { story, run: 2 }];
  const other = openScenario(story.slug === 'warm-start' ? defaultSlug : 'warm-start') ?? story;
  return [first(story), first(other)];
}

const first = (story: Story): Choice => ({ story, run: 1 });
