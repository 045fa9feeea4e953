import { expect, test } from 'vitest';
import { primaryAction } from './primary.ts';
import type { PageState } from './state.ts';

const some = (state: Partial<Record<keyof PageState, unknown>>) =>
  ({ presents: false, ...state }) as unknown as PageState;

test.each([
  ['stepIn', {}, 0],
  ['play', {}, 1],
  ['play', { comparison: {} }, 0],
  ['play', { presents: true }, 0],
  ['play', { presents: true, lesson: {} }, 3],
  ['goOn', { lesson: {} }, 0],
  ['check', { challenge: {} }, 5],
])('%s stands out of a page with %o at step %i', (action, state, step) => {
  expect(primaryAction(some(state), step)).toBe(action);
});
