import { nearest, quote } from '../../player/nearest.ts';
import type { Address } from '../../player/url.ts';
import { words } from '../../words/index.ts';
import type { Held } from '../challenges/holding.ts';
import type { Comparison } from '../compare/comparing.ts';
import type { Lesson } from './page.ts';
import { defaultSlug, freePlaySlug, openEveryday, type Story, whatIfSlug } from './story.ts';

/** What the page opens with, and what was wrong with the link. */
export interface Opening {
  readonly story: Story;
  readonly comparison?: Comparison;
  readonly challenge?: Held;
  /** The beat of the guided story that the page opens with. */
  readonly lesson?: Lesson;
  readonly alerts: readonly string[];
}

/** Finds what an address asks for. What is not an everyday story is loaded first. */
export async function prepare(address: Address, query: string): Promise<Opening> {
  if (address.challenge) {
    const opened = await (await import('../challenges/opening.ts')).openFromLink(address.challenge, query);
    if ('challenge' in opened) return opened;
    return { ...(await prepareStory(address, query)), alerts: opened.problems };
  }
  return prepareStory(address, query);
}

async function prepareStory(address: Address, query: string): Promise<Opening> {
  const { story, alerts } = await findStory(address.scenario ?? storyOfPage() ?? defaultSlug, query);
  if (!address.compare) return { story, alerts };
  const { openComparison, openRight } = await import('../compare/comparing.ts');
  const right = openRight(address.compare.scenario, query);
  const { comparison, problems } = openComparison(story, address, right?.story);
  return { story, alerts: [...alerts, ...(right?.alerts ?? []), ...problems], ...(comparison && { comparison }) };
}

/** The story whose own page this is, if it is one's: the build writes its name there. */
const storyOfPage = () => document.querySelector<HTMLMetaElement>('meta[name="scenario"]')?.content;

async function findStory(asked: string, query: string): Promise<Opening> {
  if (asked === whatIfSlug) return (await import('../whatIf/whatIfing.ts')).openWhatIf(query);
  if (asked === freePlaySlug) return (await import('../freePlay/freePlaying.ts')).openFreePlay(query);
  const everyday = openEveryday(asked);
  if (everyday) return { story: everyday, alerts: [] };
  const { catalogue, openScenario } = await import('../catalogue/catalogue.ts');
  const story = openScenario(asked);
  if (story) return { story, alerts: [] };
  const near = nearest(
    asked,
    catalogue.map(({ slug }) => slug),
  );
  const standard = openEveryday(defaultSlug);
  if (!standard) throw new Error('The catalogue is empty.');
  return { story: standard, alerts: [words.page.unknownScenario(asked, quote(near))] };
}
