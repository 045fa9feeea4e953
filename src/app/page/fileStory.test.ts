// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { draw } from '../../diagram/sequence/draw.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { transcribe } from '../../diagram/sequence/transcript.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import type { Trace } from '../../trace/trace.ts';
import '../../words/further.ts';
import { readFile, tellFile, writeStory } from './fileStory.ts';
import { tellStory } from './story.ts';

function pictureOf(trace: Trace): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const geometry = layout(trace, { width: 900, scale: 'true', unfolded: true });
  draw(svg, geometry, { cursor: 1.5, poster: false, top: 0, height: geometry.height, id: 'd' });
  return svg.outerHTML;
}

test.each(scenarios)(
  '$slug comes back from its file as the identical picture, with its log and its ids',
  (scenario) => {
    const story = tellStory(scenario);
    const json = writeStory(story);
    const read = readFile(json);
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    const again = tellFile(structuredClone(read.file));
    expect(pictureOf(again.trace)).toBe(pictureOf(story.trace));
    expect(transcribe(again.trace, again.setting)).toEqual(transcribe(story.trace, story.setting));
  },
);

describe('a bad file says what is wrong, and where', () => {
  const [scenario] = scenarios;
  if (!scenario) throw new Error('There is no story.');
  const good = JSON.parse(writeStory(tellStory(scenario)));
  const problems = (file: unknown) => {
    const read = readFile(typeof file === 'string' ? file : JSON.stringify(file));
    return 'problems' in read ? read.problems : [];
  };

  test.each([
    ['{"format":"lambda-lifecycle",', /JSON/],
    [{ ...good, version: 2 }, /^version: /],
    [{ ...good, events: [{ ...good.events[0], at: 'soon' }] }, /^events\.0\.at: /],
    [{ ...good, setting: { requestIds: { r: 1 } } }, /^setting\.requestIds\.r: /],
    [{ ...good, events: [] }, /^events: /],
    [{ ...good, events: good.events.slice(3) }, /^events\.0: the machines refuse/],
  ])('%#', (file, expected) => {
    expect(problems(file)[0]).toMatch(expected);
  });

  test('of many refused events the first ten are told, and how many there are', () => {
    const refused = Array.from({ length: 40 }, () => good.events[3]);
    const read = readFile(JSON.stringify({ ...good, events: refused }));
    expect('problems' in read && [read.problems.length, read.count]).toEqual([10, 40]);
  });
});
