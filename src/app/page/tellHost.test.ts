// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { tellHost } from './tellHost.ts';

afterEach(() => void vi.restoreAllMocks().unstubAllGlobals());

/** What the page around the frame is told, to whom, when the page's address names it like this. */
function tellTwice(query: string) {
  const parent = { postMessage: vi.fn() };
  vi.spyOn(window, 'parent', 'get').mockReturnValue(parent as never);
  vi.stubGlobal('location', new URL(`https://lifecycle.example/${query}`));
  const activity = { query: '?learn=cold-start', name: 'Cold start', kind: 'lesson' } as const;
  for (let time = 0; time < 2; time++) tellHost('completed', activity);
  return parent.postMessage.mock.calls.map(([, to]) => to);
}

test('the page around the frame is told by its origin, by any address of it, or whoever it is where none is named', () => {
  expect(tellTwice('')).toEqual(['*', '*']);
  expect(tellTwice('?origin=https://school.example/course')).toEqual([
    'https://school.example',
    'https://school.example',
  ]);
});

test('where what is named is no origin nobody is told, and that is said once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(tellTwice('?origin=school.example')).toEqual([]);
  expect(warn.mock.calls).toEqual([[expect.stringContaining('school.example')]]);
});
