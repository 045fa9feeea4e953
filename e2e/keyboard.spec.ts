/** Everything by keyboard: the keys of the sheet, the keys of focused controls, and where the focus goes. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { enter } from './driving.ts';
import {
  button,
  everywhere,
  expectStep,
  holdTime,
  letPass,
  moving,
  openPage,
  picture,
  scrubber,
  stepCount,
  stepShown,
} from './openPage.ts';

const stage = (page: Page): Locator => page.getByRole('region', { name: 'Diagram, scrolls' });
const help = (page: Page): Locator => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const ownLog = (page: Page): Locator => page.getByRole('dialog', { name: 'Your log' });
const scrolled = (element: Locator): Promise<number> => element.evaluate(({ scrollTop }) => scrollTop);

test.describe('The keys of the page', () => {
  /** Each key, from the step and to the step, in cold-start with its 24 steps. */
  const keys: [key: string, from: number, to: number][] = [
    ['ArrowRight', 0, 1],
    ['ArrowRight', 5, 6],
    ['PageDown', 5, 6],
    ['n', 5, 6],
    ['N', 5, 6],
    ['ArrowRight', 24, 24],
    ['ArrowLeft', 5, 4],
    ['PageUp', 5, 4],
    ['p', 5, 4],
    ['P', 5, 4],
    ['Shift+Space', 5, 4],
    ['ArrowLeft', 1, 1],
    ['Home', 5, 1],
    ['0', 5, 1],
    ['End', 5, 24],
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((step): [string, number, number] => [String(step), 12, step]),
    ['r', 5, 0],
    ['R', 5, 0],
  ];
  test('step, jump and return', everywhere, async ({ page }) => {
    await holdTime(page);
    await openPage(page, '?scenario=cold-start');
    for (const [key, from, to] of keys) {
      await page.keyboard.press('r');
      if (from > 0) await page.locator(`li[data-step="${from}"] a`).dispatchEvent('click');
      await expectStep(page, from);
      await page.keyboard.press(key);
      await letPass(page, 1_300);
      expect(await stepShown(page), `${key} at step ${from}`).toBe(to);
    }
  });

  test.describe('in mid-step', () => {
    test.use(moving);

    test('Space and K play and pause, and go on playing while a step is drawn', async ({ page }) => {
      await holdTime(page);
      await openPage(page, '?scenario=cold-start&step=3');
      for (const key of ['Space', 'k', 'K']) {
        await page.keyboard.press(key);
        await expect(button(page, 'Pause')).toBeVisible();
        await page.keyboard.press(key);
        await expect(button(page, 'Play')).toBeVisible();
      }
      // In mid-step the button says Play, and so the key plays.
      await page.keyboard.press('ArrowRight');
      await letPass(page, 100);
      await expect(button(page, 'Play')).toBeVisible();
      await page.keyboard.press('Space');
      await expect(button(page, 'Pause')).toBeVisible();
    });

    test('. and , go hop by hop in a step of two hops; L and J go phase by phase', async ({ page }) => {
      await openPage(page, '?scenario=cold-start&step=12');
      const rest = await picture(page);
      await page.keyboard.press('.');
      await expectStep(page, 13);
      const half = await picture(page);
      await page.keyboard.press('.');
      await expectStep(page, 13);
      const whole = await picture(page);
      expect(new Set([rest, half, whole]).size).toBe(3);
      await page.keyboard.press(',');
      expect(await picture(page)).toBe(half);
      await page.keyboard.press(',');
      expect(await picture(page)).toBe(rest);

      const phases: number[] = [];
      await page.keyboard.press('1');
      for (let pressed = 0; pressed < 12; pressed++) {
        await page.keyboard.press('l');
        phases.push(await stepShown(page));
      }
      const starts = [...new Set(phases)];
      expect(starts.length).toBeGreaterThan(3);
      expect(starts.at(-1)).toBe(24);
      for (const start of starts.slice(0, -1).toReversed()) {
        await page.keyboard.press('j');
        expect(await stepShown(page)).toBe(start);
      }
    });
  });

  test('> and < change the speed, within its limits', async ({ page }) => {
    await openPage(page);
    const speed = async () =>
      (await page.getByRole('button', { name: /^Pace: / }).getAttribute('aria-label'))?.split(' ').at(-1);
    for (const shown of ['1.5×', '2×', '4×', '4×']) {
      await page.keyboard.press('>');
      await expect.poll(speed).toBe(shown);
    }
    for (const shown of ['2×', '1.5×', '1×', '0.5×', '0.25×', '0.25×']) {
      await page.keyboard.press('<');
      await expect.poll(speed).toBe(shown);
    }
  });

  test('D turns dark and light, F fills the screen and leaves it', async ({ page }) => {
    await openPage(page);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await page.keyboard.press('d');
    expect(await theme()).toBe('dark');
    await expect.poll(() => new URL(page.url()).searchParams.get('theme')).toBe('dark');
    await page.keyboard.press('D');
    expect(await theme()).toBe('light');
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
  });

  test('? opens the sheet, which pauses and lists every key; ? and Esc close it', async ({ page }) => {
    await openPage(page, '?step=3');
    await button(page, 'Play').click();
    await page.keyboard.press('?');
    await expect(help(page)).toBeVisible();
    await expect(button(page, 'Play')).toHaveCount(1);
    const listed = await help(page).locator('kbd').allTextContents();
    const wanted = [
      'Space',
      'K',
      '→',
      '←',
      'Shift + Space',
      '.',
      ',',
      'L',
      'J',
      '>',
      '<',
      'Home',
      'End',
      '0',
      '1',
      '9',
    ];
    const more = ['Page ↑', 'Page ↓', 'N', 'P', 'R', 'D', 'F', 'A', '?', 'Esc'];
    expect([...wanted, ...more].filter((key) => !listed.includes(key))).toEqual([]);
    await expect(help(page).getByText('Play or pause')).toHaveCount(1);
    await expect(help(page).locator('dt', { hasText: /^(Play|Pause)$/ })).toHaveCount(0);
    const step = await stepShown(page);
    await page.keyboard.press('ArrowRight');
    expect(await stepShown(page), 'the page behind keeps still').toBe(step);
    await page.keyboard.press('?');
    await expect(help(page)).toHaveCount(0);
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    await expect(help(page)).toHaveCount(0);
  });

  test('Esc takes an alert away', async ({ page }) => {
    await openPage(page, '?step=nowhere');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('with Ctrl, Alt or Meta a key is the browser’s', async ({ page }) => {
    await openPage(page, '?step=5');
    // By event: pressed for real, some of these would leave the page.
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
      for (const key of ['ArrowRight', 'n', 'd', 'r', ' ', 'Home']) {
        const wasTaken = await page.evaluate(
          ([key, modifier]) => {
            const event = new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true, cancelable: true });
            return !document.body.dispatchEvent(event);
          },
          [key, modifier] as const,
        );
        expect(wasTaken, `${modifier} ${key}`).toBe(false);
      }
    }
    await expectStep(page, 5);
  });

  test(
    'switched off in the sheet, no key does anything, until they are switched on again',
    everywhere,
    async ({ page }) => {
      await openPage(page, '?step=5');
      await page.keyboard.press('?');
      await help(page).getByRole('checkbox', { name: 'Use keyboard shortcuts' }).uncheck();
      await page.keyboard.press('Escape');
      for (const key of ['ArrowRight', 'n', '9', 'End', 'r', 'd', '.', 'l', 'Space']) await page.keyboard.press(key);
      await expectStep(page, 5);
      await expect(button(page, 'Play')).toBeVisible();
      await page.keyboard.press('?');
      await expect(help(page)).toHaveCount(0);
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await help(page).getByRole('checkbox', { name: 'Use keyboard shortcuts' }).check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('9');
      await expectStep(page, 9);
    },
  );

  test('a key right after Escape is the page’s, and not that of what the dialog held', everywhere, async ({ page }) => {
    await openPage(page, '?step=5');
    // As quick as hands can be: the next key is there before anything that the first one has queued.
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => {
        if (key !== 'Escape') return;
        const closed = () => {
          const { activeElement } = document;
          document.title = `${activeElement?.closest('dialog') ? 'in the dialog' : 'on the page'}`;
        };
        document
          .querySelector('dialog')
          ?.addEventListener('cancel', () => queueMicrotask(() => queueMicrotask(closed)));
      });
    });
    for (const opener of ['Keyboard shortcuts', 'Share and export', 'Your log…']) {
      await page.getByRole('button', { name: opener }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.getByRole('dialog').getByRole('button').first().focus();
      await page.keyboard.press('Escape');
      expect(await page.title(), opener).toBe('on the page');
    }
  });
});

test.describe('A focused control keeps its keys', () => {
  test('Space and Enter press a button, and only that', async ({ page }) => {
    await openPage(page, '?scenario=cold-start&step=5');
    await button(page, 'Back').focus();
    await page.keyboard.press('Space');
    await expectStep(page, 4);
    await expect(button(page, 'Play')).toBeVisible();
    await page.keyboard.press('Enter');
    await expectStep(page, 3);
    await expect(button(page, 'Back')).toBeFocused();
    // A button has no use for arrows and letters: they are the page's.
    await page.keyboard.press('ArrowLeft');
    await expectStep(page, 2);
    // Back at its end keeps the focus of the one who pressed it.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expectStep(page, 1);
    await expect(button(page, 'Back')).toBeFocused();
    await expect(button(page, 'Back')).toHaveAttribute('aria-disabled', 'true');
  });

  test('Enter on a step of the transcript goes there', async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    await page.locator('li[data-step="6"] a').focus();
    await page.keyboard.press('Enter');
    await expectStep(page, 6);
  });

  test(
    'arrows, Home, End and Page keys move the scrubber; letters, digits and Space stay the page’s',
    everywhere,
    async ({ page }) => {
      await openPage(page, '?scenario=cold-start&step=5');
      await scrubber(page).focus();
      for (const [key, step] of [
        ['ArrowRight', 6],
        ['ArrowUp', 7],
        ['ArrowLeft', 6],
        ['ArrowDown', 5],
        ['Home', 1],
        ['End', 24],
      ] as const) {
        await page.keyboard.press(key);
        expect(await stepShown(page), key).toBe(step);
        await expect(scrubber(page)).toHaveValue(String(step));
      }
      // In a slider Page keys go the other way than on the page: Page up is more.
      await page.keyboard.press('3');
      await page.keyboard.press('PageUp');
      expect(await stepShown(page)).toBeGreaterThan(3);
      await page.keyboard.press('PageDown');
      expect(await stepShown(page)).toBe(3);
      await page.keyboard.press('Space');
      await expect(button(page, 'Pause')).toBeVisible();
    },
  );

  test('from the overview the scrubber reaches step 1', async ({ page }) => {
    await openPage(page, '?scenario=cold-start');
    await scrubber(page).focus();
    await page.keyboard.press('ArrowRight');
    expect(await stepShown(page)).toBe(1);
  });

  test('arrows change the tab and the scale, not the step', async ({ page }) => {
    await openPage(page, '?step=5');
    await page.getByRole('tab', { name: 'Evidence' }).focus();
    for (const name of ['Log', 'Code', 'Bill', 'States', 'Free play', 'Evidence']) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { name })).toBeFocused();
      await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    }
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: 'Free play' })).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.getByRole('tab', { name: 'Evidence' })).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('tab', { name: 'Free play' })).toBeFocused();
    await page.getByRole('radio', { name: 'Story' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'True' })).toBeChecked();
    await expectStep(page, 5);
  });

  test('the stage scrolls by its keys', everywhere, async ({ page }) => {
    await openPage(page, '?step=2');
    await stage(page).focus();
    for (const key of ['PageDown', 'ArrowDown', 'End']) {
      const before = await scrolled(stage(page));
      await page.keyboard.press(key);
      await expect.poll(() => scrolled(stage(page)), key).toBeGreaterThan(before);
    }
    await page.keyboard.press('Home');
    await expect.poll(() => scrolled(stage(page))).toBe(0);
    await expectStep(page, 2);
  });

  test('no shortcut fires while one types into the paste', async ({ page }) => {
    await openPage(page, '?step=5');
    await page.getByRole('button', { name: 'Your log…' }).click();
    const paste = page.getByRole('textbox', { name: 'Log lines' });
    await paste.pressSequentially('n p r d f k l j . , 3 > < ? ');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(paste).toHaveValue('n p r d f k l j . , 3 > < ? ');
    await expect(ownLog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expectStep(page, 5);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  });
});

test.describe('The focus', () => {
  for (const [opener, dialog] of [
    ['Keyboard shortcuts', help],
    ['Your log…', ownLog],
  ] as const) {
    for (const way of ['Esc', 'Close'] as const) {
      test(`goes into “${opener}”, stays there, and returns by ${way}`, everywhere, async ({ page }) => {
        await openPage(page, '?step=5');
        const from = page.getByRole('button', { name: opener });
        await from.focus();
        await page.keyboard.press('Enter');
        await expect(dialog(page)).toBeVisible();
        // Beside it only the browser's own controls may have it: Firefox shows them by turns with the page.
        const place = () =>
          page.evaluate(() => {
            if (!document.hasFocus() || document.activeElement === document.body) return 'browser';
            return document.activeElement?.closest('dialog') ? 'dialog' : 'page';
          });
        const places: string[] = [];
        while (places.length < 12 || places.at(-1) === 'browser') {
          await page.keyboard.press('Tab');
          places.push(await place());
        }
        expect(places).not.toContain('page');
        if (way === 'Esc') await page.keyboard.press('Escape');
        else await dialog(page).getByRole('button', { name: 'Close' }).click();
        await expect(dialog(page)).toHaveCount(0);
        await expect(from).toBeFocused();
      });
    }
  }

  test(
    'reaches every control by Tab, in the order of the page, and can be seen on each',
    everywhere,
    async ({ page }) => {
      await openPage(page, '?scenario=warm-start&step=5');
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>('button, a[href], select, input, textarea, [tabindex]');
        return [...all].filter((element) => {
          if (element.tabIndex < 0 || !element.checkVisibility()) return false;
          // Of a group of radios one is a stop.
          return !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
        }).length;
      });
      expect(wanted).toBeGreaterThan(30);
      const seen: string[] = [];
      const unseen: string[] = [];
      for (let pressed = 0; pressed < wanted; pressed++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          // What stands for a hidden control shows its focus.
          const shown = [element, element.nextElementSibling, element.closest('label')].filter((each) => each !== null);
          const isSeen = shown.some((each) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(each);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          });
          const all = [...document.querySelectorAll('*')];
          const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30);
          const { top, bottom } = element.getBoundingClientRect();
          return {
            name: `${element.tagName} ${name}`,
            place: all.indexOf(element),
            isSeen: isSeen && bottom > 0 && top < innerHeight,
          };
        });
        if (!focused.isSeen) unseen.push(focused.name);
        seen.push(`${String(focused.place).padStart(6)} ${focused.name}`);
      }
      expect(unseen).toEqual([]);
      expect(new Set(seen).size, seen.join('\n')).toBe(wanted);
      expect(seen.toSorted()).toEqual(seen);
      const names = seen.map((each) => each.slice(7));
      for (const name of ['First', 'Back', 'Play', 'Next', 'Last', 'Dark or light']) {
        expect(names).toContain(`BUTTON ${name}`);
      }
      expect(names).toContainEqual(expect.stringMatching(/^BUTTON Pace: /));
      expect(names).toContain('INPUT Step');
      expect(names).toContain('SECTION Diagram, scrolls');
    },
  );

  test('the whole way by keyboard: a pasted log is read, opened and stepped through', everywhere, async ({ page }) => {
    await openPage(page);
    await page.getByRole('button', { name: 'Your log…' }).focus();
    await page.keyboard.press('Enter');
    const paste = page.getByRole('textbox', { name: 'Log lines' });
    await paste.focus();
    await enter(
      paste,
      'START RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01 Version: $LATEST\nEND RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\nREPORT RequestId: 6b1d6b52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 18.40 ms\tBilled Duration: 320 ms\tMemory Size: 512 MB\tMax Memory Used: 80 MB\tInit Duration: 301.20 ms',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const invocation = ownLog(page).locator('.invocations button');
    await expect(invocation).toHaveCount(1);
    for (let pressed = 0; pressed < 10; pressed++) {
      if (await invocation.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(invocation).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ownLog(page)).toHaveCount(0);
    await page.keyboard.press('End');
    await expectStep(page, await stepCount(page));
  });
});
