import { sampleLogPicture } from '../../learn/chapter.ts';
import { readAddress } from '../../player/url.ts';
import { learnWords } from '../../words/learn.ts';
import type { Comparison } from '../page/comparison.ts';
import type { Prepare } from '../page/session.ts';
import type { PageState } from '../page/state.ts';
import type { Story } from '../page/story.ts';

/** What a beat puts on the stage. */
export interface Picture {
  readonly story: Story;
  readonly comparison: Comparison | undefined;
  readonly scale: PageState['scale'];
}

const opened = new Map<string, Promise<Picture>>();

/** The picture of this name, told once. What fails to load can be asked for again. */
export function openPicture(prepare: Prepare, name: string): Promise<Picture> {
  const known = opened.get(name);
  if (known) return known;
  const opening = open(prepare, name);
  opened.set(name, opening);
  opening.catch(() => opened.delete(name));
  return opening;
}

async function open(prepare: Prepare, name: string): Promise<Picture> {
  if (name === sampleLogPicture) {
    const { replaySample } = await import('../../learn/sampleLog.ts');
    const story: Story = { ...learnWords.pane.sample, ...(await replaySample()), figures: new Map() };
    return { story, comparison: undefined, scale: 'story' };
  }
  const address = readAddress(`?${name}`);
  const { story, comparison } = await prepare(address, `?${name}`);
  return { story, comparison, scale: address.scale };
}

/** The names of its steps, or of its moments. */
export const stepsOf = ({ story, comparison }: Pick<Picture, 'story' | 'comparison'>): readonly string[] =>
  comparison?.slugs ?? story.trace.messages.map(({ slug }) => slug);
