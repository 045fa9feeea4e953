/** The main walks in WebKit: every story to its end, step by step, and what else a reader does first. */
import { scenarios } from '../../src/sources/scenarios/catalogue.ts';
import { serveElsewhere } from '../frames.ts';
import { everyStep, keepSteps, keptSteps } from '../openPage.ts';
import { expect, type Session, test } from './session.ts';

/** Which steps stand out in the picture and in the transcript, and how many alerts there are. */
const shown = () => {
  const stepsOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => Number(dataset.step));
  return [
    stepsOf('svg.diagram .current'),
    stepsOf('ol[aria-label=Transcript] [aria-current=step]'),
    document.querySelectorAll('[role=alert]').length,
  ] as const;
};
const expectStep = (session: Session, step: number, message?: string) =>
  session.expects(shown, [[step], [step], 0], message);
const stepCount = (session: Session) =>
  session.execute(() => document.querySelectorAll('ol[aria-label=Transcript] > li').length);
const search = () => location.search;
const dialogs = () => document.querySelectorAll('dialog[open]').length;
const focused = () => document.activeElement?.ariaLabel ?? document.activeElement?.tagName;

test.afterEach(async ({ session }) => {
  expect(await session.trouble()).toEqual([]);
});

for (let from = 0; from < scenarios.length; from += 12) {
  const some = scenarios.slice(from, from + 12);
  test(`stories ${from + 1} to ${from + some.length} open by name, and each step is shown`, async ({ session }) => {
    test.slow();
    for (const { slug } of some) {
      await session.open(`?scenario=${slug}&step=1`);
      // A busy driver may look at the page before.
      await expectStep(session, 1, slug);
      const count = await session.execute(keepSteps);
      await session.press(...Array.from({ length: count - 1 }, () => 'ArrowRight' as const));
      await session.expects(keptSteps, everyStep(count), slug);
      await expectStep(session, count, slug);
      expect(await session.trouble(), slug).toEqual([]);
    }
  });
}

test('a log is pasted, and its invocation is opened and stepped through', async ({ session }) => {
  await session.open();
  await session.click('button', 'Your log…');
  await session.type(
    'dialog textarea',
    'REPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01 Duration: 10.00 ms Billed Duration: 312 ms Memory Size: 512 MB Max Memory Used: 80 MB Init Duration: 301.20 ms',
  );
  await session.click('button', 'Read the lines');
  await session.click('.invocations button');
  await session.expects(dialogs, 0);
  await session.press('ArrowRight');
  await expectStep(session, 1);
  await session.press('End');
  await expectStep(session, await stepCount(session));
});

test('a comparison is opened and closed', async ({ session }) => {
  await session.open('?scenario=cold-then-warm&step=8');
  await expectStep(session, 8);
  await session.press('c');
  await session.expects(() => document.querySelectorAll('.compare-side svg.diagram').length, 2);
  await session.expects(search, '?scenario=cold-then-warm&compare=cold-then-warm%3A2&step=init-start');
  await session.press('c');
  await expectStep(session, 8);
  await session.expects(search, '?scenario=cold-then-warm&step=init-start');
});

test('a number that is typed into what-if reaches the link and the picture', async ({ session }) => {
  await session.open('?scenario=what-if');
  const picture = () => document.querySelector('svg.diagram')?.outerHTML.replaceAll(/diagram-\d+/g, 'diagram');
  const before = await session.execute(picture);
  await session.type('input[type=number][aria-label^="Function init"]', '11771.44');
  await session.expects(search, '?scenario=what-if&init=11771.44');
  expect(await session.execute(picture)).not.toBe(before);
});

test('a prediction of the guided story is answered by keyboard', async ({ session }) => {
  await session.open('?learn=freeze');
  await session.focus('.learn button', 'Handler');
  await session.press('Enter');
  await session.expects(
    () => document.querySelector('.learn')?.textContent?.includes('Not quite: you said “Handler”, it is “Bootstrap”.'),
    true,
  );
});

test('the stage for a room is opened by its key, followed by a clicker, and left again', async ({ session }) => {
  await session.open('?scenario=cold-start&step=5');
  await session.press('t');
  await session.expects(() => document.documentElement.hasAttribute('data-presents'), true);
  await session.press('PageDown');
  await session.expects(search, '?scenario=cold-start&step=create-slot&present=1');
  await session.press('Escape');
  await session.expects(() => document.documentElement.hasAttribute('data-presents'), false);
  await expectStep(session, 6);
});

for (const [name, file, begins] of [
  ['Animated picture (SVG)', 'cold-start-animated.svg', '<svg'],
  ['Picture (PNG)', 'cold-start.png', '\u0089PNG'],
] as const) {
  test(`a file is saved: ${name}`, async ({ session }) => {
    await session.open('?scenario=cold-start&step=3');
    // The driver tells of no download: the link is caught in place of the click on it.
    await session.execute(() => {
      const blobs = new Map<string, Blob>();
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        const address = createObjectURL.call(URL, blob);
        blobs.set(address, blob);
        return address;
      };
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        const blob = this.download ? blobs.get(this.href) : undefined;
        if (!blob) return click.call(this);
        const reader = new FileReader();
        reader.onload = () => Object.assign(window, { saved: [this.download, String(reader.result).slice(0, 4)] });
        reader.readAsBinaryString(blob);
      };
    });
    await session.press('e');
    await session.click('dialog button', name);
    await session.expects(() => (window as unknown as { saved?: unknown }).saved, [file, begins]);
  });
}

for (const [what, query] of [
  ['a story', 'scenario=throttle&step=2'],
  ['a what-if, by its second script,', 'scenario=what-if&memory=1024&step=2'],
] as const) {
  test(`in a sandbox of another origin the embed draws ${what} and steps`, async ({ session }) => {
    const elsewhere = await serveElsewhere(
      `<!doctype html><html lang="en"><title>Elsewhere</title><script>trouble = []</script>
      <iframe src="${session.base}embed/index.html?${query}" title="Story" width="640" height="480" sandbox="allow-scripts"></iframe>`,
    );
    await session.go(elsewhere.address);
    await session.enter('first');
    const current = () => {
      const { shadowRoot } = document.querySelector('lambda-lifecycle') ?? {};
      const item = shadowRoot?.querySelector<HTMLElement>('li[aria-current]');
      return [(shadowRoot?.querySelectorAll('g.row').length ?? 0) > 0, item?.dataset.step];
    };
    await session.expects(current, [true, '2']);
    await session.execute(() =>
      document.querySelector('lambda-lifecycle')?.shadowRoot?.querySelector('button')?.focus(),
    );
    await session.press('ArrowRight');
    await session.expects(current, [true, '3']);
    expect(await session.trouble()).toEqual([]);
    await session.enter('top');
    elsewhere.close();
  });
}

test('the focus is back on its button when the sheet of keys is closed', async ({ session }) => {
  await session.open();
  await session.click('button', 'Keyboard shortcuts');
  await session.expects(dialogs, 1);
  await session.press('Escape');
  await session.expects(dialogs, 0);
  await session.expects(focused, 'Keyboard shortcuts');
});

test('theme=light and theme=dark are what they say', async ({ session }) => {
  const look = () => {
    const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
    return [Number(backgroundColor.match(/\d+/)?.[0]) < 128, colorScheme];
  };
  await session.open('?theme=light');
  await session.expects(look, [false, 'light']);
  expect(await session.trouble()).toEqual([]);
  await session.open('?theme=dark');
  await session.expects(look, [true, 'dark']);
});
