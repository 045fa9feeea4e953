/** A page in WebKit, driven by plain W3C WebDriver: what of it the walks need. */
import { test as base, expect } from '@playwright/test';
import { startWebKit, type WebKit } from '../../scripts/webkit.mjs';
import { serveWatched } from './watched.ts';

/** What WebDriver calls the keys that write nothing. */
const keys = {
  Escape: '\uE00C',
  Enter: '\uE007',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Tab: '\uE004',
} as const;
export type Key = keyof typeof keys;

/** As WebDriver hands an element over. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
type Found = { readonly [elementKey]: string };

export interface Session {
  /** Where the site is. */
  readonly base: string;
  go(address: string): Promise<void>;
  /** Opens the site with this query, and waits until it answers keys. */
  open(query?: string): Promise<void>;
  /** Runs a function in the page, which takes and returns what JSON can say. */
  execute<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Expects of the page what it may take a while to say. It is asked in the page, as often as it is drawn. */
  expects<R>(read: () => R, wanted: R, message?: string): Promise<void>;
  press(...pressed: readonly (Key | string)[]): Promise<void>;
  /** Clicks what this selector finds and whose name or text begins so. */
  click(selector: string, name?: string): Promise<void>;
  focus(selector: string, name?: string): Promise<void>;
  /** Types into a field, in place of what it holds. */
  type(selector: string, text: string): Promise<void>;
  /** Goes into the first frame, or back to the page that holds it. */
  enter(frame: 'first' | 'top'): Promise<void>;
  /** What went wrong since the page was opened. */
  trouble(): Promise<readonly string[]>;
}

/** What waits in the page: until the function says what is wanted, or for half a minute. */
const waiting = (read: string, isEnough: string) => `
  const [wanted, done] = arguments;
  const until = performance.now() + 30_000;
  const look = () => {
    const value = (${read})(wanted);
    if ((${isEnough})(value, wanted) || performance.now() > until) done(value ?? null);
    else setTimeout(look, 5);
  };
  look();`;

const finding = waiting(
  `([selector, name]) => [...document.querySelectorAll(selector)].find((element) =>
    (element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent).trim().startsWith(name))`,
  'Boolean',
);

function drive({ send }: WebKit, base: string): Session {
  const wait = (script: string, wanted: unknown) => send('POST', '/execute/async', { script, args: [wanted] });
  const go = async (address: string) => void (await send('POST', '/url', { url: address }));

  async function find(selector: string, name = ''): Promise<Found> {
    const found = (await wait(finding, [selector, name])) as Found | null;
    if (!found) throw new Error(`There is no ${selector} ${name}`);
    return found;
  }

  const pathOf = async (selector: string, name?: string) => `/element/${(await find(selector, name))[elementKey]}`;
  const evaluate = (script: string, args: readonly unknown[]) => send('POST', '/execute/sync', { script, args });

  async function press(...pressed: readonly string[]): Promise<void> {
    const actions = pressed.flatMap((key) => {
      const value = (keys as Record<string, string>)[key] ?? key;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  return {
    base,
    go,
    async open(query = '') {
      await go(`${base}${query}`);
      // In place of the first picture, which the build has drawn.
      await find('#app > .first-screen svg.diagram g.row');
    },
    execute: async (run, ...args) => (await evaluate(`return (${run})(...arguments)`, args)) as never,
    async expects(read, wanted, message) {
      const value = await wait(waiting(String(read), '(a, b) => JSON.stringify(a) === JSON.stringify(b)'), wanted);
      expect(value, message).toEqual(wanted);
    },
    press,
    async click(selector, name) {
      await send('POST', `${await pathOf(selector, name)}/click`);
    },
    async focus(selector, name) {
      await evaluate('arguments[0].focus()', [await find(selector, name)]);
    },
    async type(selector, text) {
      // By its keys: of fields that scroll with their panel the driver says that they cannot be typed into.
      await evaluate('arguments[0].focus(); arguments[0].select()', [await find(selector)]);
      await press(...text);
    },
    async enter(frame) {
      await send('POST', '/frame', { id: frame === 'top' ? null : 0 });
    },
    trouble: async () => (await evaluate('return window.trouble', [])) as string[],
  };
}

export interface Drivers {
  /** The path of the driver. */
  readonly driver: string;
}

/** One browser for all walks of a worker, and the site that it walks on. */
export const test = base.extend<object, Drivers & { session: Session }>({
  driver: ['', { scope: 'worker', option: true }],
  session: [
    async ({ driver }, use, { project }) => {
      const site = await serveWatched(project.use.baseURL ?? '');
      const webKit = await startWebKit(driver);
      await webKit.send('POST', '/window/rect', { width: 1280, height: 800 });
      await webKit.send('POST', '/timeouts', { script: 60_000 });
      await use(drive(webKit, site.base));
      await webKit.stop();
      site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
export { expect };
