import { createActor, fromTransition } from 'xstate';
import { brokenLocks } from '../../learn/challenges/locks.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { checkParameters, settleParameters } from '../../sources/scenarios/parameterRules.ts';
import { defaultParameters, type Parameters, writeParameters } from '../../sources/scenarios/parameters.ts';
import { readWhatIf, tellProblems } from '../../sources/scenarios/tellParameters.ts';
import { whatIf } from '../../sources/scenarios/whatIf.ts';
import { furtherWords } from '../../words/further.ts';
import type { Held } from '../page/held.ts';
import type { Session } from '../page/session.ts';
import { type Story, tellStory, whatIfSlug } from '../page/story.ts';

/** What the reader asks for, whether it can be told or not: it stays when the controls are closed. */
export const asking = createActor(
  fromTransition(
    (_: Parameters, event: { type: 'ask'; parameters: Parameters }) => event.parameters,
    defaultParameters(),
  ),
).start();

/** The reader's own story as a link asks for it, and what of the link was refused. `prefix`: before each name. */
export function openWhatIf(query: string, prefix?: string): { story: Story; alerts: readonly string[] } {
  const { parameters, settled, alerts } = readWhatIf(new URLSearchParams(query), prefix);
  asking.send({ type: 'ask', parameters });
  return { story: tellWhatIf(settled), alerts };
}

/** The controls take up the numbers of a story that is shown again. */
export function takeUp({ own }: Story): void {
  if (own) asking.send({ type: 'ask', parameters: own.parameters });
}

/** Are they one and the same? What-ifs are, where their numbers are. */
export function isSame(one: Story, other: Story): boolean {
  if (!one.own || !other.own) return one === other;
  return one.own.link.join() === other.own.link.join();
}

/** Tells the story anew with these parameters. What is refused is told, and the last good picture stays. */
export function change(session: Session, parameters: Parameters): void {
  const { challenge } = session.page.getSnapshot().context;
  if (challenge && refuseLocked(session, challenge, parameters)) return;
  asking.send({ type: 'ask', parameters });
  const refused = tellProblems(checkParameters(parameters));
  if (refused.length === 0) {
    const next = tellWhatIf(parameters);
    session.open(next, keepStep(session, next));
    return;
  }
  const { alerts } = session.page.getSnapshot().context;
  if (alerts.join() === refused.join()) return;
  session.page.send({ type: 'dismiss' });
  for (const text of refused) session.page.send({ type: 'alert', text });
}

/** Changes of what the challenge locks are refused, and the controls stay as they are. */
function refuseLocked({ page }: Session, { challenge }: Held, parameters: Parameters): boolean {
  const broken = brokenLocks(challenge, parameters).filter(
    (name) => parameters[name] !== asking.getSnapshot().context[name],
  );
  page.send({ type: 'dismiss' });
  for (const name of broken) {
    page.send({ type: 'alert', text: furtherWords.whatIf.lockedHere(furtherWords.whatIf.parameters[name]) });
  }
  return broken.length > 0;
}

/** Shows or hides the controls. They belong to the reader's own story, so it is opened with them. */
export function toggleWhatIf(session: Session): void {
  const { whatIf: isOn, story, comparison } = session.page.getSnapshot().context;
  // A comparison has no room for them, so they leave it; its left side's numbers go along.
  const isOpen = isOn && !comparison;
  if (comparison) takeUp(story);
  if (!isOpen && (!story.own || comparison)) {
    const next = tellWhatIf(settleParameters(asking.getSnapshot().context));
    session.open(next, keepStep(session, next));
  }
  session.page.send({ type: 'whatIf', on: !isOpen });
}

/** The reader's own story of these parameters. */
export function tellWhatIf(parameters: Parameters): Story {
  return {
    ...tellStory(whatIf(parameters), furtherWords.stories[whatIfSlug]),
    own: { parameters, link: writeParameters(parameters) },
  };
}

/** Where the reader stood, and where that led: on the way back the first is found again. */
let kept = { wanted: '', found: '' };

/** The step of the new story at which the reader still stands: that of the same name, or the last one before it. */
function keepStep({ page, player }: Session, next: Story): string | undefined {
  const { story, comparison } = page.getSnapshot().context;
  const step = comparison ? 0 : stepAt(player.getSnapshot().context.cursor);
  const slugs = story.trace.messages.slice(0, step).map(({ slug }) => slug);
  const now = slugs.at(-1);
  if (now === undefined) return undefined;
  const wanted = now === kept.found ? kept.wanted : now;
  const known = new Set(next.trace.messages.map(({ slug }) => slug));
  const found = [...slugs, wanted].findLast((slug) => known.has(slug)) ?? next.trace.messages[0]?.slug ?? '';
  kept = { wanted, found };
  return found;
}
