import { stepAt } from '../../player/playerMachine.ts';
import { narrate } from '../../readings/step/narration.ts';
import { type Choice, choicesOf } from '../../sources/freePlay/choices.ts';
import { act, cutAfter, findChoice, nameChoice } from '../../sources/freePlay/play.ts';
import type { Figure } from '../../sources/scenarios/figures.ts';
import { setting } from '../../sources/scenarios/setting.ts';
import { emptyTrace } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { wordsOfStep } from '../../words/steps.ts';
import { openScenario } from '../catalogue/catalogue.ts';
import type { Session } from '../page/session.ts';
import { type Fork, freePlaySlug, type Story } from '../page/story.ts';
import { openWhatIf } from '../whatIf/whatIfing.ts';

const text = furtherWords.chart;

/** The story that has not begun. */
const nothing: Story = { title: text.title, promise: text.promise, trace: emptyTrace, setting, figures: new Map() };

/** What the machines accept after a step (from 1; 0 = before the first) of a story. */
export const choicesAfter = (story: Story, step: number): Choice[] => choicesOf(cutAfter(story.trace, step));

/** What a choice would mean if it happened after a step: the same event is not always the same step. */
export function titleOfChoice({ trace, setting: own }: Story, step: number, choice: Choice): string {
  const after = act(cutAfter(trace, step), choice, own).trace;
  // What is older than the first step is no step of its own.
  return after.messages.length > step ? narrate(after, step).title : wordsOfStep(choice.type).title;
}

/** Lets a choice happen after a step. The story's own next step is simply taken; another one forks the story there. */
export function choose(session: Session, choice: Choice): void {
  const { story } = session.page.getSnapshot().context;
  const step = Math.min(stepAt(session.player.getSnapshot().context.cursor), story.trace.messages.length);
  if (!isNext(story, step, choice)) {
    const forked = forkStory(story, step, choice);
    session.open(forked, forked.trace.messages[step - 1]?.slug);
    // A challenge may hold the story as it is.
    if (session.page.getSnapshot().context.story !== forked) return;
  }
  session.player.send({ type: 'next' });
}

/** Is the choice what the story itself does after a step? */
export function isNext({ trace }: Story, step: number, { type, subjects }: Choice): boolean {
  const next = trace.messages[step];
  const concerns = ['request', 'environment'] as const;
  return next?.type === type && concerns.every((who) => subjects[who] === undefined || subjects[who] === next[who]);
}

/** Opens the story that was forked, at the step where it was left. */
export function returnToBase({ open }: Session, { base, at }: Fork): void {
  open(base, base.trace.messages[at - 1]?.slug);
}

/** The free play that a link asks for: whose story, after which step, and what was chosen then. */
export function openFreePlay(query: string): { story: Story; alerts: readonly string[] } {
  const given = new URLSearchParams(query);
  const { base, alerts } = openBase(given.get('from') ?? '', query);
  const at = Math.min(Number(/^\d{1,4}$/.exec(given.get('at') ?? '')?.[0] ?? 0), base.trace.messages.length);
  let story = toFork(base, at, cutAfter(base.trace, at), base.figures, []);
  for (const name of given.get('play')?.split('.').filter(Boolean) ?? []) {
    const choice = findChoice(story.trace, name);
    const step = story.trace.messages.length;
    if (!choice) return { story, alerts: [...alerts, text.notOffered(name.slice(0, 60), step)] };
    story = forkStory(story, step, choice);
  }
  return { story, alerts };
}

function openBase(from: string, query: string): { base: Story; alerts: readonly string[] } {
  const own = new URLSearchParams(query).get('from') === 'what-if' ? openWhatIf(query) : undefined;
  if (own) return { base: own.story, alerts: own.alerts };
  return { base: openScenario(from) ?? nothing, alerts: [] };
}

/** The story with one more step of the reader's own. What was chosen before it stays. */
function forkStory(story: Story, step: number, choice: Choice): Story {
  const trace = cutAfter(story.trace, step);
  const played = act(trace, choice, story.setting);
  const { base, at, choices } =
    story.fork && step >= story.fork.at ? story.fork : { base: story.fork?.base ?? story, at: step, choices: [] };
  // What is older than the first step is no step, but was chosen, too.
  const kept = step - at + trace.prelude.length - base.trace.prelude.length;
  const figures = new Map([...story.figures].filter(([index]) => index < step));
  if (played.figure) figures.set(step, played.figure);
  return toFork(base, at, played.trace, figures, [...choices.slice(0, kept), nameChoice(trace, choice)]);
}

function toFork(
  base: Story,
  at: number,
  trace: Trace,
  figures: ReadonlyMap<number, Figure>,
  choices: readonly string[],
): Story {
  const from: (readonly [string, string])[] = base.slug
    ? [['from', base.slug], ...(base.own?.link ?? []), ['at', String(at)]]
    : [];
  // A log cannot be carried by a link, and so neither can what follows from it.
  const isLinked = base.slug !== undefined || base === nothing;
  const link = [...from, ['play', choices.join('.')] as const];
  return {
    ...(isLinked && { slug: freePlaySlug }),
    title: text.title,
    promise: text.promise,
    trace,
    setting: base.setting,
    figures,
    fork: { base, at, choices, link: isLinked ? link : [] },
  };
}
