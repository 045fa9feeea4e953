// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coldThenWarm, containers } from '../../sources/imports/generating/fixtures.ts';
import type { LogIndex } from '../../sources/imports/logIndex.ts';
import { readLog } from '../../sources/imports/read.ts';
import { furtherWords } from '../../words/further.ts';
import { type Session, SessionProvider } from '../page/session.ts';
import { FindingsView } from './FindingsView.tsx';

const text = furtherWords.importPane;
const count = 750_000;
const telling = [3, 400_000, count - 1];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A log of that many invocations, three of them cold; how many were looked at is counted. */
async function openLog() {
  const { findings, index } = await readLog(containers['iso-ts-tab-message'](coldThenWarm));
  const [cold, warm] = [index.invocationAt(0), index.invocationAt(1)];
  const looks = { count: 0 };
  const invocationAt = (place: number) => {
    looks.count++;
    return { ...(telling.includes(place) ? cold : warm), index: place };
  };
  return { looks, found: { kind: 'found', name: 'x', findings, index: { length: count, invocationAt } } } as const;
}

async function show() {
  const { looks, found } = await openLog();
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  act(() =>
    root.render(
      <SessionProvider value={{} as Session}>
        <FindingsView found={{ ...found, index: found.index as unknown as LogIndex }} />
      </SessionProvider>,
    ),
  );
  return {
    looks,
    rows: () => page.querySelectorAll('.invocations li').length,
    isBusy: () => page.textContent?.includes(text.searching) ?? false,
    turnFilter: () => act(() => page.querySelector('input')?.click()),
    more: () => page.querySelector<HTMLButtonElement>('.control.mt-2'),
    close: () => act(() => root.unmount()),
  };
}

/** One task of the page after another, until it has nothing to do; answers the most invocations that one looked at. */
function wait(looks: { count: number }): number {
  let most = 0;
  while (vi.getTimerCount() > 0) {
    looks.count = 0;
    act(() => vi.advanceTimersToNextTimer());
    most = Math.max(most, looks.count);
  }
  return most;
}

test('the first hundred are there at once', async () => {
  const { looks, rows, isBusy, more, close } = await show();
  expect([rows(), isBusy(), more()?.textContent]).toEqual([100, false, text.more]);
  expect(looks.count).toBeLessThan(1_000);
  act(() => more()?.click());
  expect(rows()).toBe(200);
  close();
});

test('the few that tell of many are found a slice at a time', async () => {
  const { looks, rows, isBusy, more, turnFilter, close } = await show();
  looks.count = 0;
  turnFilter();
  expect(looks.count).toBeLessThanOrEqual(20_000);
  expect(isBusy()).toBe(true);
  expect(wait(looks)).toBeLessThanOrEqual(20_000);
  expect([rows(), isBusy(), more()]).toEqual([3, false, null]);
  close();
});

test('the newest filter wins, and one that is not wanted stops', async () => {
  const { looks, rows, isBusy, turnFilter, close } = await show();
  turnFilter();
  act(() => vi.advanceTimersToNextTimer());
  turnFilter();
  expect([rows(), isBusy(), vi.getTimerCount()]).toEqual([100, false, 0]);
  turnFilter();
  close();
  looks.count = 0;
  wait(looks);
  expect(looks.count).toBe(0);
});
