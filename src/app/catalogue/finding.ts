import { words } from '../../words/index.ts';
import type { Opening } from '../page/session.ts';
import { defaultSlug, openEveryday } from '../page/story.ts';

/** The story of this name, or the default one. What is not an everyday story is loaded first. */
export async function findStory(asked = storyOfPage() ?? defaultSlug): Promise<Opening> {
  const everyday = openEveryday(asked);
  if (everyday) return { story: everyday, alerts: [] };
  const { catalogue, openScenario } = await import('./catalogue.ts');
  const story = openScenario(asked);
  if (story) return { story, alerts: [] };
  const { nearest, quote } = await import('../../player/nearest.ts');
  const near = nearest(
    asked,
    catalogue.map(({ slug }) => slug),
  );
  const standard = openEveryday(defaultSlug);
  if (!standard) throw new Error('The catalogue is empty.');
  return { story: standard, alerts: [words.page.unknownScenario(asked, quote(near))] };
}

/** The story whose own page this is, if it is one's: the build writes its name there. */
const storyOfPage = () => document.querySelector<HTMLMetaElement>('meta[name="scenario"]')?.content;
