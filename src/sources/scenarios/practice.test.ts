/** The stories that practitioners meet, by what a reader must find in each. */
import { describe, expect, test } from 'vitest';
import { ownWords } from '../../lifecycle/ownWords.ts';
import { logLines } from '../../readings/log/log.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { load, save } from '../../trace/file.ts';
import { scenarios } from './catalogue.ts';
import { setting } from './setting.ts';
import { openStory } from './testStories.ts';

/** What is told of a story's steps of one kind, in their order. */
const told = (slug: string, type: string) => {
  const { trace, steps } = openStory(slug);
  return steps.flatMap((step, index) => (step.type === type ? [`${step.sentences} ${whyOf(trace, index)}`] : []));
};
const linesOf = (slug: string) => openStory(slug).steps.flatMap(({ lines }) => lines);

test('every step with words of its own is told by a story', () => {
  const used = scenarios.flatMap(({ slug }) =>
    openStory(slug).trace.messages.flatMap(({ detail }) => detail?.words ?? []),
  );
  expect([...new Set(used)].sort()).toEqual([...ownWords].sort());
});

test('a saved story keeps its own words, and what the function prints; words that no story has are refused', () => {
  const { events } = openStory('streaming-python');
  const text = save('kept', events, { ...setting, language: 'python' });
  const read = load(text);
  if (!('file' in read)) throw new Error(JSON.stringify(read));
  expect(read.file.setting?.language).toBe('python');
  expect(read.file.events.map(({ detail }) => detail)).toEqual(events.map(({ detail }) => detail));
  expect(load(text.replace('"startPython"', '"startCobol"'))).toHaveProperty('problems');
});

describe('streaming from a custom Python runtime', () => {
  const slug = 'streaming-python';

  test('says why AWS’s own Python runtime cannot, and what a web adapter does instead', () => {
    expect(told(slug, 'startRuntime')[0]).toMatch(/AWS’s own Python client posts a result as one piece.*cannot stream/);
    expect(told(slug, 'openStream')[0]).toMatch(/A web adapter.*extension.*HTTP request to your app/);
    const { trace } = openStory(slug);
    const urls = trace.messages.flatMap(({ index }) => sourcesOf(trace, index).map(({ url }) => url));
    expect(urls).toContainEqual(expect.stringMatching(/python-runtime-interface-client\/blob\/46e4c6a\/.*client\.py$/));
  });

  test('tells each part as a chunk, and an error in the middle in trailers, printed in the log', () => {
    expect(told(slug, 'chunk')).toHaveLength(3);
    expect(told(slug, 'breakStream')[0]).toMatch(/chunk of length 0 and two trailers/);
    expect(linesOf(slug)).toContain("KeyError: 'soup'");
    const printed = logLines(openStory(slug).trace, setting).filter(({ kind }) => kind === 'printed');
    expect(printed.map(({ text }) => text)).toEqual(["KeyError: 'soup'"]);
  });
});
