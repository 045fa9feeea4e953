/** The author's own words for steps and lanes: `words`, as JSON. Loaded only where there are some. */

import { reword } from '../trace/reword.ts';
import type { LaneName, Reworded } from '../trace/trace.ts';
import { complaints } from '../words/complaints.ts';
import { words as ours } from '../words/index.ts';
import { warnOfUnknown, warnOnce } from './complain.ts';
import type { Story } from './story.ts';

/** More characters than these would not be read under a picture, nor on a lane. */
const most = { title: 80, sentence: 500, lane: 40 };

/** The story in its author's words. What cannot be read keeps ours, and the console says so once. */
export function rewordStory(story: Story, json: string): Story {
  const said = parse(json);
  const { steps, lanes } = said ?? {};
  const slugs = new Set(story.trace.messages.map(({ slug }) => slug));
  const known = Object.entries(asRecord('steps', steps)).filter(([slug]) => isKnown(slug, [...slugs]));
  const reworded = known.map(([slug, own]): [string, Reworded] => {
    const { title, sentence } = asRecord(slug, own);
    const [shortTitle, sentences] = [cut('title', title), cut('sentence', sentence)];
    return [slug, { ...(shortTitle && { title: shortTitle }), ...(sentences && { sentences }) }];
  });
  const names = Object.entries(asRecord('lanes', lanes)).filter(([lane]) => isKnown(lane, Object.keys(ours.lanes)));
  const laneNames = names.flatMap(([lane, name]): [string, LaneName][] => {
    const full = cut('lane', name);
    return full ? [[lane, { full, short: full }]] : [];
  });
  return { ...story, trace: reword(story.trace, new Map(reworded), Object.fromEntries(laneNames)) };
}

function parse(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord('words', JSON.parse(json));
  } catch (error) {
    warnOnce(complaints.notWords('words', (error as Error).message));
    return undefined;
  }
}

function asRecord(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  if (value !== undefined) warnOnce(complaints.notWords(name, complaints.wantsNames));
  return {};
}

function isKnown(name: string, known: readonly string[]): boolean {
  const found = known.includes(name);
  if (!found) warnOfUnknown(name, known);
  return found;
}

/** A text as it can be shown; undefined: it is none. */
function cut(kind: keyof typeof most, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') {
    warnOnce(complaints.notWords(kind, complaints.wantsText));
    return undefined;
  }
  const text = [...value.trim().replace(/\s+/g, ' ')];
  if (text.length <= most[kind]) return text.join('');
  warnOnce(complaints.cutWords(kind, most[kind], value));
  return `${text.slice(0, most[kind] - 1).join('')}…`;
}
