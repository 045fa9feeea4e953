// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isFailed } from '../../readings/result.ts';
import { openStory } from '../../sources/scenarios/testStories.ts';
import { draw } from './draw.ts';
import { layout } from './layout.ts';

test.each(['cold-start', 'throttle', 'invoke-timeout', 'handler-error'])(
  'in %s what fails has one ×, and nothing else',
  (slug) => {
    const { trace } = openStory(slug);
    const geometry = layout(trace, { width: 900, scale: 'story', unfolded: false });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    draw(svg, geometry, { cursor: 0, poster: true, top: 0, height: geometry.height, id: 'f' });
    const cross = /M-?[\d.]+ -5L-?[\d.]+ 5M-?[\d.]+ -5L-?[\d.]+ 5/g;
    for (const row of svg.querySelectorAll('.row')) {
      const failed = isFailed(trace, Number(row.getAttribute('data-step')) - 1);
      const drawn = [...row.querySelectorAll('.head, .note')].map((each) => each.getAttribute('d')).join(' ');
      expect(drawn.match(cross) ?? []).toHaveLength(failed ? 1 : 0);
      expect(row.classList.contains('failed')).toBe(failed);
    }
  },
);
