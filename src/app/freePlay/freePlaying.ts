import { nearest, quote } from '../../player/nearest.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { narrate } from '../../readings/step/narration.ts';
import { type Choice, choicesOf } from '../../sources/freePlay/choices.ts';
import { act, cutAfter, mostChoices, nameChoice, takeAll } from '../../sources/freePlay/play.ts';
import type { Figure } from '../../sources/scenarios/figures.ts';
import { setting } from '../../sources/scenarios/setting.ts';
import { emptyTrace } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { wordsOfStep } from '../../words/steps.ts';
import { catalogue, openScenario } from '../catalogue/catalogue.ts';
import type { Session } from '../page/session.ts';
import { type Fork, freePlaySlug, type Story, whatIfSlug } from '../page/story.ts';
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
  const count = base.trace.messages.length;
  const asked = given.get('at') ?? '0';
  const at = /^\d{1,4}$/.test(asked) ? Math.min(Number(asked), count) : 0;
  const names = given.get('play')?.split('.').filter(Boolean) ?? [];
  const { trace, figures, taken, beyond, refused } = takeAll(cutAfter(base.trace, at), names, base.setting);
  const known = [...base.figures].filter(([index]) => index < at);
  return {
    story: toFork(base, at, trace, new Map([...known, ...figures]), taken),
    alerts: [
      ...alerts,
      ...(asked === String(at) ? [] : [text.noStepToLeave(asked, count)]),
      ...(refused === undefined ? [] : [text.notOffered(refused, trace.messages.length)]),
      ...(beyond > 0 ? [text.tooLong(mostChoices, beyond)] : []),
    ],
  };
}

function openBase(from: string, query: string): { base: Story; alerts: readonly string[] } {
  if (from === whatIfSlug) {
    const { story, alerts } = openWhatIf(query);
    return { base: story, alerts };
  }
  const base = openScenario(from);
  if (base || from === '') return { base: base ?? nothing, alerts: [] };
  const names = catalogue.map(({ slug }) => slug);
  return { base: nothing, alerts: [text.noBase(from, quote(nearest(from, names)))] };
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
