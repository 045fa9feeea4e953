// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { drawSheet } from './sheet.ts';

const sheetOf = (slug: string, cursor: number, width = 960, title = 'Cold, then warm') => {
  const scenario = scenarios.find((each) => each.slug === slug) ?? coldThenWarm;
  const view = { width, scale: 'story', unfolded: false } as const;
  const subject = { title, promise: 'The same request twice.', trace: record(tell(scenario).events), view } as const;
  const { svg, height } = drawSheet({ ...subject, theme: 'light' }, cursor, 'example.org/lambda');
  const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]+>/g, ''));
  return { svg, height, texts };
};

describe('a picture that leaves the page', () => {
  test('has its title, what came of each request, and whose it is', () => {
    const { texts } = sheetOf('cold-then-warm', 0);
    expect(texts.slice(0, 4)).toEqual([
      'Cold, then warm',
      'The same request twice.',
      'Cold: 1.01 s · 864 ms billed',
      'Warm: 11.4 ms · 3 ms billed',
    ]);
    expect(texts.at(-1)).toBe('Lambda Lifecycle · example.org/lambda');
  });

  test('says what failed, and at which step it is', () => {
    const { texts } = sheetOf('invoke-timeout', 5);
    expect(texts.join('\n')).toMatch(/^Warm: .* · × Timed out$/m);
    expect(texts.join('\n')).toMatch(/^Step 5 of \d+: \w/m);
  });

  test('is not cut: every step is on it, at its width and on a narrow one', () => {
    for (const width of [960, 320]) {
      const { svg, height } = sheetOf('cold-then-warm', 3, width);
      const rows = svg.match(/class="row [^"]*"/g) ?? [];
      expect(rows).toHaveLength(40);
      expect(height).toBeGreaterThan(1_400);
      expect(svg).toContain(`height="${height}"`);
    }
    const { texts } = sheetOf('cold-then-warm', 0, 320, 'A title that is much too long for one line');
    expect(texts.slice(0, 3).join(' ')).toContain('A title that is much too long for one line');
  });

  test('shows the title of a file and never reads it', () => {
    const { svg } = sheetOf('cold-start', 0, 960, '<script>alert(1)</script>');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script');
  });
});
