/** What Playwright cannot do in Firefox by WebDriver BiDi, done in a way that is the same to the page. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

const isFirefox = (page: Page): boolean => page.context().browser()?.browserType().name() === 'firefox';

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
