import { nearest, quote } from '../player/nearest.ts';
import { complaints } from '../words/complaints.ts';
import { type Attribute, attributeNames, paramNames } from './attributes.ts';

const said = new Set<string>();
/** Whoever has heard so many will look. A page that speaks to a frame could make up more without end. */
const mostSaid = 60;

/** Tells whoever builds the page, and does not repeat itself. */
export function warnOnce(sentence: string): void {
  if (said.size >= mostSaid || said.has(sentence)) return;
  said.add(sentence);
  console.warn(`lambda-lifecycle: ${sentence}`);
}

/** Says once that a name is not known, with the names that are most like it. */
export function warnOfUnknown(name: string, known: readonly string[]): void {
  warnOnce(complaints.unknownName(name, quote(nearest(name, known, 2))));
}

const wanted = ({ kind, choices = [], least, most }: Attribute): string => {
  if (kind === 'choice') return quote(choices);
  if (kind === 'flag') return quote(['1', '0']);
  if (kind === 'number') return most === undefined ? 'a number' : `${least} to ${most}`;
  return 'a text';
};

/** Says once that a value is none of its name's, and what would be. */
export function warnOfValue(name: string, value: string, attribute: Attribute): void {
  warnOnce(complaints.wrongValue(name, value, wanted(attribute)));
}

/** That there is no step of this name, with the nearest. */
export const tellUnknownStep = (step: string, slugs: readonly string[]): string =>
  complaints.unknownStep(step, quote(nearest(step, slugs)), slugs.length);

/** That there is no story of this name, with the nearest. */
export const tellUnknownScenario = (slug: string, slugs: readonly string[]): string =>
  complaints.unknownScenario(slug, quote(nearest(slug, slugs)));

/** Names that every HTML element may have. Others' frameworks put a `-`, `:`, `_` or `@` into theirs. */
const everywhere =
  /[-:_@]|^on|^(class|id|is|style|slot|part|exportparts|title|lang|dir|hidden|inert|role|tabindex|translate|nonce|popover|draggable|contenteditable|spellcheck|accesskey|autofocus|itemscope|itemprop|itemtype|itemid|itemref|width|height)$/;

/** The stories that are told from the reader's own numbers or choices. */
const ownStories = ['what-if', 'free-play'];

/** Says what of these attributes means nothing, or means nothing here. */
export function warnOfNames(element: Element, names: readonly string[]): void {
  warnOfLanguage(element.getAttribute('lang'));
  const isOwn = ownStories.includes(element.getAttribute('scenario') ?? '');
  for (const name of names) {
    if (!paramNames.includes(name)) {
      if (!everywhere.test(name)) warnOfUnknown(name, [...attributeNames, ...paramNames]);
    } else if (!isOwn) warnOnce(complaints.needsOwnStory(name, quote(ownStories)));
  }
}

/** The words are English, whatever is asked for. */
export function warnOfLanguage(language: string | null): void {
  if (language && !/^en(-|$)/i.test(language)) warnOnce(complaints.otherLanguage(language));
}
