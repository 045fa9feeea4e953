import { meantBy, quote } from '../../player/nearest.ts';
import { rightPrefix } from '../../player/url.ts';
import { linkOf, parameterLinks, readParameters } from '../../sources/scenarios/parameters.ts';
import { linkWords } from '../../words/links.ts';
import { freePlaySlug, whatIfSlug } from './story.ts';

/** Names that say something of another one only. */
const companions = { run: 'compare', beat: 'learn', readonly: 'challenge' } as const;
/** Names of a free play. */
const playNames = ['from', 'at', 'play'];
/** Those that mean something without a value: a list, a glossary, a beginning. */
const mayBeEmpty = ['challenge', 'learn', 'glossary', ...playNames];
const others = ['scenario', 'compare', 'step', 'scale', 'theme', 'speed', 'pace', 'present', 'quiz', 'origin'];
const pageNames = [...others, ...Object.keys(companions), ...mayBeEmpty];
const ours = [...pageNames, ...parameterLinks, ...parameterLinks.map((name) => `${rightPrefix}${name}`)];

/** More misspelt names say no more, and nobody writes a link of so many. */
const [mostNames, mostRead] = [3, 200];

/** That a name stands there twice, without what it belongs to, without a value, or misspelt. */
export function tellOfNames(query: string): string[] {
  const given = new URLSearchParams(query);
  const names = [...new Set(given.keys())].slice(0, mostRead);
  const empty = names.filter(
    (name) => pageNames.includes(name) && !mayBeEmpty.includes(name) && !given.get(name)?.trim(),
  );
  return [
    ...ours.filter((name) => given.getAll(name).length > 1).map(linkWords.givenTwice),
    ...(empty.length > 0 ? [linkWords.empty(empty)] : []),
    ...tellOfLonely(given, empty),
    ...names
      .flatMap((name) => {
        const meant = ours.includes(name) ? undefined : meantBy(name, ours);
        return meant === undefined ? [] : [linkWords.unknownName(name, quote([meant]))];
      })
      .slice(0, mostNames),
  ];
}

function tellOfLonely(given: URLSearchParams, empty: readonly string[]): string[] {
  const told = Object.entries(companions)
    .filter(([name, other]) => given.has(name) && !given.has(other) && !empty.includes(name))
    .map(([name, other]) => linkWords.needsOther([name], other));
  const tell = (names: readonly string[], other: string) => {
    if (names.length > 0) told.push(linkWords.needsOther(names, other));
  };
  const scenario = given.get('scenario')?.trim();
  // A challenge and the guided story have a what-if and a free play of their own.
  if (given.has('challenge') || given.has('learn')) return told;
  const isPlayed = scenario === freePlaySlug;
  if (!isPlayed) tell(playOf(given), `scenario=${freePlaySlug}`);
  if (scenario !== whatIfSlug && !(isPlayed && given.get('from')?.trim() === whatIfSlug))
    tell(numbersOf(given, ''), isPlayed ? `from=${whatIfSlug}` : `scenario=${whatIfSlug}`);
  if (given.get('compare')?.trim().replace(/:\d+$/, '') !== whatIfSlug)
    tell(numbersOf(given, rightPrefix), `compare=${whatIfSlug}`);
  return told;
}

/** Names of a free play. Messengers add a `from` of their own to a link: alone, it is ours where it may name a story. */
function playOf(given: URLSearchParams): string[] {
  const names = playNames.filter((name) => given.has(name));
  return names.join() === 'from' && !given.get('from')?.includes('-') ? [] : names;
}

/** Numbers and choices of a what-if that could be read; a `code` that is none is somebody else's. */
function numbersOf(given: URLSearchParams, prefix: string): string[] {
  const { misreadings } = readParameters(given, prefix);
  const foreign = misreadings.map(({ parameter }) => linkOf(parameter));
  return parameterLinks
    .filter((name) => given.has(prefix + name) && !foreign.includes(name))
    .map((name) => prefix + name);
}
