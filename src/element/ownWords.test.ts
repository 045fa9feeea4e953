// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '../diagram/sequence/draw.ts';
import { layout } from '../diagram/sequence/layout.ts';
import { transcribe } from '../diagram/sequence/transcript.ts';
import { narrate } from '../readings/step/narration.ts';
import { rewordStory } from './ownWords.ts';
import { openEveryday, type Story } from './story.ts';

const story = openEveryday('cold-start') as Story;
const slugs = story.trace.messages.map(({ slug }) => slug);
const [first = '', second = '', third = ''] = slugs;
const told = (own: unknown): Story => rewordStory(story, typeof own === 'string' ? own : JSON.stringify(own));
const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => said.mockClear());

const textsOf = ({ trace }: Story): string[] => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const geometry = layout(trace, { width: 900, scale: 'story', unfolded: false });
  draw(svg, geometry, { cursor: 3, poster: false, top: 0, height: geometry.height, id: 'own' });
  return [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
};

test('steps and lanes are told in the author’s words, in caption, picture and transcript; the others in ours', () => {
  const own = told({
    steps: { [first]: { title: 'Our shop asks', sentence: 'A basket is paid for.' }, [second]: { title: 'It queues' } },
    lanes: { client: 'Our shop', handler: 'payBasket()', microVm: 'Our environment' },
  });
  expect(narrate(own.trace, 0)).toMatchObject({ title: 'Our shop asks', sentences: 'A basket is paid for.' });
  const ours = narrate(story.trace, 1);
  expect(narrate(own.trace, 1)).toEqual({ ...ours, title: 'It queues' });
  expect(narrate(own.trace, 2)).toEqual(narrate(story.trace, 2));
  const texts = textsOf(own).join('\n');
  for (const each of ['1 Our shop asks', '2 It queues', 'payBasket()', 'Our environment'])
    expect(texts).toContain(each);
  expect(texts).toMatch(/Our\s+shop/);
  expect(transcribe(own.trace, own.setting)[0]).toMatchObject({
    title: 'Our shop asks',
    sentences: 'A basket is paid for.',
  });
  expect(transcribe(own.trace, own.setting)[0]?.route).toContain('Our shop');
  expect(said).not.toHaveBeenCalled();
});

test('the story itself, which others on the page have, too, stays as it was', () => {
  const before = structuredClone(story.trace.messages);
  told({ steps: { [first]: { title: 'Mine' } }, lanes: { client: 'Mine' } });
  expect(story.trace.messages).toEqual(before);
  expect(story.trace).not.toHaveProperty('laneNames');
});

test('what happened is the same, whatever is said of it', () => {
  const own = told({ steps: Object.fromEntries(slugs.map((slug) => [slug, { title: 'x', sentence: 'y.' }])) });
  expect(own.trace.messages.map(({ reworded: _, ...message }) => message)).toEqual(story.trace.messages);
  expect(own.trace.spans).toBe(story.trace.spans);
});

test.each([
  ['{"steps":', /“words” cannot be read: .+ Our own words are shown\.$/],
  ['[]', /“words” cannot be read: it takes names/],
  [{ steps: [1] }, /“steps” cannot be read/],
  [{ steps: { [first]: 'text' } }, new RegExp(`“${first}” cannot be read`)],
  [{ steps: { [third]: { title: 5 } } }, /“title” cannot be read: it takes a text/],
  [{ lanes: { client: '' } }, /“lane” cannot be read: it takes a text/],
  [{ steps: { nowhere: { title: 'x' } } }, /“nowhere” is not known/],
  [{ steps: { constructor: { title: 'x' } } }, /“constructor” is not known/],
  [{ lanes: { cliemt: 'x' } }, /“cliemt” is not known\. Did you mean “client”/],
])('%j: the reader has our words, and the author one line', (own, line) => {
  const { trace } = told(own);
  expect(trace.messages.map((_, index) => narrate(trace, index))).toEqual(
    story.trace.messages.map((_, index) => narrate(story.trace, index)),
  );
  expect(textsOf({ ...story, trace })).toEqual(textsOf(story));
  expect(said).toHaveBeenCalledOnce();
  expect(said.mock.calls[0]?.[0]).toMatch(line);
});

test.each(['"text"', 'null', '5', '[{}]'])('%s says nothing of any step', (own) => {
  expect(told(own).trace.messages).toEqual(story.trace.messages);
});

test('what is too long is cut, and said', () => {
  const { trace } = told({ steps: { [first]: { title: '🎉'.repeat(200), sentence: 'word '.repeat(300) } } });
  const { title, sentences } = narrate(trace, 0);
  expect([...title]).toHaveLength(80);
  expect(title.endsWith('🎉…')).toBe(true);
  expect([...sentences].length).toBeLessThanOrEqual(500);
  expect(said).toHaveBeenCalledTimes(2);
});

test('markup stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const own = told({ steps: { [first]: { title: hostile, sentence: hostile } }, lanes: { client: hostile } });
  expect(narrate(own.trace, 0).title).toBe(hostile);
  expect(textsOf(own).join()).toContain('1 <img src=x');
});
