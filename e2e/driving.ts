/** What Playwright cannot do in Firefox by WebDriver BiDi, done in a way that is the same to the page. */
import { readFile } from 'node:fs/promises';
import type { Browser, LaunchOptions, Locator, Page } from '@playwright/test';

const isFirefox = (page: Page): boolean => page.context().browser()?.browserType().name() === 'firefox';

/** What a system asks of its browser, and how a browser is told: by contexts it can be emulated in Chromium alone, and not in images. */
const wishes = {
  light: { args: [], firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 0 } },
  dark: { args: ['--blink-settings=preferredColorScheme=0'], firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 1 } },
  rest: { args: ['--force-prefers-reduced-motion'], firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 } },
} as const;

/** A page of a browser of its own, on a system that asks for this; `closeOwn` closes both. */
export async function openOn(
  wish: keyof typeof wishes,
  { browser, launchOptions }: { browser: Browser; launchOptions: LaunchOptions },
  baseURL = '',
): Promise<Page> {
  const { args, firefoxUserPrefs } = wishes[wish];
  const type = browser.browserType();
  const told = type.name() === 'firefox' ? { firefoxUserPrefs } : { args: [...args] };
  const own = await type.launch({ ...launchOptions, ...told });
  const asIs = { colorScheme: null, reducedMotion: null } as const;
  return own.newPage({ baseURL, viewport: { width: 980, height: 560 }, serviceWorkers: 'block', ...asIs });
}

export const closeOwn = (page: Page) => page.context().browser()?.close();

/** Fills a field. In Firefox `fill` adds to a number, and sets a value so that React does not hear of it. */
export async function enter(field: Locator, text: string): Promise<void> {
  if (!isFirefox(field.page())) return field.fill(text);
  await field.focus();
  await field.evaluate((element, value) => {
    // The field's own setter is React's, which takes what it sets for known.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** Presses a button in a frame of another origin, into which the driver's pointer does not reach in Firefox. */
export async function pressInFrame(button: Locator): Promise<void> {
  if (isFirefox(button.page())) await button.evaluate((element: HTMLElement) => element.click());
  else await button.click();
}

/** Presses a key in a frame of another origin, where its focus would be after a click on this element. */
export async function typeInFrame(focused: Locator, key: string): Promise<void> {
  if (!isFirefox(focused.page())) return focused.page().keyboard.press(key);
  await focused.evaluate(
    (element, pressed) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, composed: true, cancelable: true }),
      ),
    key,
  );
}

/** The page as a browser prints it on A4. The driver of Firefox takes inches for centimetres. */
export const printA4 = (page: Page): Promise<Buffer> =>
  page.pdf(isFirefox(page) ? { width: '21in', height: '29.7in' } : { format: 'A4' });

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that the browser is handed when this is pressed. The driver of Firefox does not tell of downloads from `blob:`. */
export async function savedBy(button: Locator): Promise<Saved> {
  const page = button.page();
  if (!isFirefox(page)) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  // The link is caught in place of the click on it.
  const handed = await page.evaluateHandle(() => {
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const file = new Promise<{ name: string; blob: Blob }>((done) => {
      URL.createObjectURL = (blob: Blob) => {
        const address = createObjectURL.call(URL, blob);
        blobs.set(address, blob);
        return address;
      };
      HTMLAnchorElement.prototype.click = function () {
        const blob = blobs.get(this.href);
        if (!blob || !this.download) return click.call(this);
        URL.createObjectURL = createObjectURL;
        HTMLAnchorElement.prototype.click = click;
        done({ name: this.download, blob });
      };
    });
    return { file };
  });
  await button.click();
  const { name, base64 } = await handed.evaluate(async ({ file }) => {
    const { name, blob } = await file;
    const address = await new Promise<string>((done) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result));
      reader.readAsDataURL(blob);
    });
    return { name, base64: address.slice(address.indexOf(',') + 1) };
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
}
