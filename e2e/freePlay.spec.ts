/**
 * Free play: the buttons are exactly what the machines accept, and choosing in the past forks. Walked in the browser along
 * the machines' shortest paths to every state that each of them has.
 */
import { expect, type Page, test } from '@playwright/test';
import { fromTransition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { machineKinds } from '../src/lifecycle/chart.ts';
import { type Member, stateName } from '../src/lifecycle/population.ts';
import { type Choice, choicesOf } from '../src/sources/freePlay/choices.ts';
import { act } from '../src/sources/freePlay/play.ts';
import { setting } from '../src/sources/scenarios/setting.ts';
import { emptyTrace, eventsOf } from '../src/trace/record.ts';
import type { Trace } from '../src/trace/trace.ts';
import { expectStep, openPage, stepShown, transcript, watchForTrouble } from './openPage.ts';

type ChoiceEvent = { readonly type: string; readonly choice: Choice };
const all = fromTransition((trace: Trace, { choice }: ChoiceEvent) => act(trace, choice, setting).trace, emptyTrace);
const standing = (member: Member) => `${member.kind} ${stateName(member)}`;
const members = (trace: Trace) => [...trace.population.values()];

/** One request, one environment and one worker are enough to enter every state. */
const isOfOne = ({ subjects: { request = 'first', environment = 'a', worker = 'a1' } }: Choice) =>
  request === 'first' && environment === 'a' && worker === 'a1';
/** A managed environment is another world from its launch on. */
const isManaged = ({ type }: Choice) => type === 'launch' || type === 'replace';

function pathsWith(isTaken: (choice: Choice, trace: Trace) => boolean) {
  return getShortestPaths(all, {
    events: ({ context }) =>
      choicesOf(context)
        .filter((choice) => isOfOne(choice) && isTaken(choice, context))
        .map((choice) => ({ type: choice.type, choice })),
    serializeState: ({ context }) => members(context).map(standing).sort().join('|'),
    limit: 20_000,
  }).map(({ state }) => {
    // The trace itself tells how it came about.
    const choices = eventsOf(state.context).map((timed): Choice => ({ type: timed.event.type, subjects: timed }));
    return { trace: state.context, choices };
  });
}

type Path = ReturnType<typeof pathsWith>[number];

/** The shortest path to each state of each machine; one that begins another is walked with it. */
function pathsToStates() {
  const paths = [
    ...pathsWith((choice) => !isManaged(choice)),
    ...pathsWith((choice, { messages }) => messages.length > 0 || choice.type === 'launch'),
  ];
  const shortest = new Map<string, Path>();
  for (const path of paths.toSorted((a, b) => a.choices.length - b.choices.length)) {
    for (const member of members(path.trace)) {
      if (!shortest.has(standing(member))) shortest.set(standing(member), path);
    }
  }
  const wanted = [...new Set(shortest.values())];
  const nameOf = ({ choices }: Path) => choices.map(({ type }) => `${type} `).join('');
  return {
    states: [...shortest.keys()],
    // Neighbours have most of their way in common.
    walks: wanted
      .filter((path) => !wanted.some((other) => other !== path && nameOf(other).startsWith(nameOf(path))))
      .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}

/** How many choices two paths begin with alike. */
function inCommon(one: Path, other: Path): number {
  const isAnother = (choice: Choice, place: number) => {
    const { type, subjects } = other.choices[place] ?? {};
    const { request, environment, worker } = choice.subjects;
    return (
      choice.type !== type ||
      request !== subjects?.request ||
      environment !== subjects?.environment ||
      worker !== subjects?.worker
    );
  };
  const first = one.choices.findIndex(isAnother);
  return first < 0 ? one.choices.length : first;
}

/** Found where they are walked, and once there: it takes seconds, and the list of the tests does not need them. */
let found: ReturnType<typeof pathsToStates> | undefined;
const allPaths = () => {
  found ??= pathsToStates();
  return found;
};
const offered = (page: Page) => page.getByRole('region', { name: 'What the machines accept now' }).locator('.choice');
const selectorOf = ({ type, subjects: { request, environment, worker } }: Choice) =>
  [
    `[data-event="${type}"]`,
    request ? `[data-request="${request}"]` : ':not([data-request])',
    environment ? `[data-environment="${environment}"]` : ':not([data-environment])',
    worker ? `[data-worker="${worker}"]` : ':not([data-worker])',
  ].join('');
const button = (page: Page, choice: Choice) => offered(page).and(page.locator(selectorOf(choice)));

/** The states that the chart of a machine shows as the present ones. */
const litStates = (page: Page, kind: Member['kind']) =>
  page.evaluate(async (place) => {
    document.querySelectorAll<HTMLElement>('.machine-kinds input')[place]?.click();
    await new Promise(requestAnimationFrame);
    const lit = document.querySelectorAll<HTMLElement>('.chart [data-state][aria-current=true]');
    return [...lit].map(({ dataset }) => dataset.state);
  }, machineKinds.indexOf(kind));

test('the paths lead to every state that the charts show', () => {
  const { states, walks } = allPaths();
  expect(states.length).toBeGreaterThan(100);
  expect(walks.length).toBeGreaterThan(20);
});

/** Prelude and messages are chosen one by one; only messages are steps. */
const stepOf = ({ trace }: Path, choices: number) => choices - trace.prelude.length;

/** Goes a path's way by script: each choice is offered, once, and is told before the next one is looked for. */
async function chooseAll(page: Page, path: Path, from: number, to: number): Promise<void> {
  const way = path.choices.slice(from, to);
  const wanted = way.map((choice, place) => [selectorOf(choice), Math.max(0, stepOf(path, from + place + 1))] as const);
  await page.evaluate(async (wanted) => {
    const until = async (isSo: () => boolean) => {
      for (let waited = 0; waited < 300 && !isSo(); waited++) await new Promise(requestAnimationFrame);
    };
    const stepNow = () => Number(document.querySelector('ol > li[aria-current=step]')?.getAttribute('data-step') ?? 0);
    for (const [selector, step] of wanted) {
      const find = () => document.querySelectorAll<HTMLElement>(`section.choices .choice${selector}`);
      await until(() => find().length > 0);
      const [found, ...more] = find();
      if (!found || more.length > 0) throw new Error(`Not offered once before step ${step}: ${selector}`);
      const isTold = new Promise((told) => {
        const region = found.closest('.choices') as Element;
        new MutationObserver(told).observe(region, { subtree: true, childList: true, attributes: true });
      });
      found.click();
      await isTold;
      await until(() => stepNow() === step);
    }
  }, wanted);
}

// From the end of one path back to where the next one leaves it: acting in the past forks, and few choices are made twice.
const parts = 8;
for (let part = 0; part < parts; part++) {
  test(`shortest paths, part ${part + 1} of ${parts}: each event is offered, and leads where the machines say`, async ({
    page,
  }) => {
    const trouble = watchForTrouble(page);
    const { walks } = allPaths();
    const some = walks.slice((part * walks.length) / parts, ((part + 1) * walks.length) / parts);
    for (const [place, path] of some.entries()) {
      const { choices, trace } = path;
      const before = some[place - 1];
      let kept = before ? inCommon(before, path) : 0;
      if (stepOf(path, kept) < 1) {
        kept = 0;
        await page.goto('./?scenario=free-play&speed=4');
      } else {
        await transcript(page)
          .locator(`li[data-step="${stepOf(path, kept)}"] a`)
          .click();
        await expectStep(page, stepOf(path, kept));
      }
      await page.getByRole('tab', { name: 'Free play' }).click();
      // The way there by script, the last choice by the mouse.
      await chooseAll(page, path, kept, choices.length - 1);
      await button(page, choices.at(-1) as Choice).click();
      await expectStep(page, trace.messages.length);
      await expect(offered(page)).toHaveCount(choicesOf(trace).length);
      await page.getByRole('tab', { name: 'States' }).click();
      for (const member of members(trace)) {
        if (member.kind === 'service' || trace.messages.every((message) => !message.states[member.kind])) continue;
        await expect
          .poll(() => litStates(page, member.kind), standing(member))
          .toEqual(expect.arrayContaining(stateName(member).split(' ')));
      }
    }
    expect(trouble).toEqual([]);
  });
}

test('acting in the past forks the story there, the link holds it, and one way leads back', async ({ page }) => {
  await openPage(page, '?scenario=cold-start&step=handle');
  await page.getByRole('tab', { name: 'Free play' }).click();
  await expect(offered(page).filter({ hasText: 'next in this story' })).toHaveAttribute('data-event', 'return');
  await offered(page).and(page.locator('[data-event=timeout]')).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'forked from “Cold start” after step 16' })).toBeVisible();
  await expectStep(page, 17);
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?scenario=free-play&from=cold-start&at=16&play=timeout&step=timeout');
  await page.reload();
  await expectStep(page, 17);
  // Back to before the fork: what was chosen there counts from there.
  for (let step = 17; step > 2; step--) await page.keyboard.press('ArrowLeft');
  await page.getByRole('tab', { name: 'Free play' }).click();
  await offered(page).and(page.locator('[data-event=overLimit]')).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('play')).toBe('overLimit');
  await page.getByRole('button', { name: 'Back to “Cold start”' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('cold-start');
  expect(await stepShown(page)).toBe(2);
});

test('the story’s own next event takes the story on, without a fork', async ({ page }) => {
  await openPage(page, '?scenario=cold-start&step=3');
  await page.getByRole('tab', { name: 'Free play' }).click();
  await offered(page).filter({ hasText: 'next in this story' }).click();
  await expectStep(page, 4);
  await expect.poll(() => new URL(page.url()).searchParams.get('scenario')).toBe('cold-start');
});

test('a link that asks for what the machines do not accept says so, and keeps what stands before it', async ({
  page,
}) => {
  await openPage(page, '?scenario=free-play&play=invoke.authorize.timeout.count');
  await expect(page.getByRole('alert')).toContainText('The link asks for “timeout” after step 2');
  await expect(page.locator('ol[aria-label=Transcript] > li')).toHaveCount(2);
});

test('a state of the chart leads to the step that entered it first', async ({ page }) => {
  await openPage(page, '?scenario=cold-then-warm&step=40');
  await page.getByRole('tab', { name: 'States' }).click();
  await page.locator('.machine-kinds input').first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('data-state', 'idle.frozen');
  await page.keyboard.press('Home');
  for (let press = 0; press < 40; press++) {
    if ((await page.locator(':focus').getAttribute('data-state')) === 'init.function') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.locator(':focus')).toHaveAccessibleName(/^function .*first entered at step 11/);
  await page.keyboard.press('Enter');
  await expectStep(page, 11);
  await expect(page.locator('.chart .taken')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^resetting .*not entered in this story/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
