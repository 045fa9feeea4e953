import { describe, expect, test } from 'vitest';
import { loadSample, sampleLanguages } from './code.ts';
import { highlight } from './highlight.ts';

describe.each(sampleLanguages)('%s', (language) => {
  test('a coloured file has the same lines, letter by letter', async () => {
    for (const { lines } of (await loadSample(language)).files) {
      const coloured = highlight(lines.join('\n'), language);
      expect(coloured.map((line) => line.map(({ text }) => text).join(''))).toEqual(lines);
    }
  });

  test('words of the language, strings and comments are told apart', async () => {
    const texts = (await loadSample(language)).files.map(({ lines }) => lines.join('\n'));
    const kinds = new Set(texts.flatMap((text) => highlight(text, language).flat()).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['keyword', 'string', 'comment', undefined]));
  });
});

test('text from outside stays text', () => {
  const hostile = '{"a":"<img src=x onerror=alert(1)>\\u003c"}';
  expect(
    highlight(hostile, 'json')
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toBe(hostile);
});
