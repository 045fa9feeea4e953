import { transcribe } from '../../src/diagram/sequence/transcript.ts';
import { summarize } from '../../src/readings/summary.ts';
import { scenarios } from '../../src/sources/scenarios/catalogue.ts';
import { tell } from '../../src/sources/scenarios/index.ts';
import { record } from '../../src/trace/record.ts';
import { site } from '../../src/words/en/site.ts';
import { furtherWords } from '../../src/words/further.ts';
import { words } from '../../src/words/index.ts';
import { drawFirst } from './firstPicture.ts';
import { drawPoster, posterWidths } from './pictures.ts';
import { rasterize } from './rasterize.ts';
import { drawCard } from './socialCard.ts';

/** A story as the build writes it down. */
export type SiteStory = Awaited<ReturnType<typeof tellStories>>[number];

const names: Readonly<Record<string, { title: string; promise: string }>> = {
  ...words.page.scenarios,
  ...furtherWords.stories,
};

/** Every story of the catalogue: told once by the machines, drawn, and put into words. */
export async function tellStories() {
  return Promise.all(
    scenarios.map(async ({ slug, setting, ...scenario }) => {
      const { title, promise } = names[slug] ?? { title: slug, promise: '' };
      const trace = record(tell({ slug, setting, ...scenario }).events);
      return {
        slug,
        title,
        promise,
        question: summarize(trace).question,
        steps: transcribe(trace, setting),
        posters: posterWidths.map((width) => ({ width, svg: drawPoster(title, promise, trace, width) })),
        first: drawFirst(slug),
        card: await rasterize(drawCard(title, promise, trace)),
      };
    }),
  );
}

export { cardSize } from './socialCard.ts';
export const siteWords = { ...site, product: words.page.product };
