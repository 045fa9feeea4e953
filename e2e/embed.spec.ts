/** The page for frames, as pages elsewhere hold it: in a sandbox, by its three protocols, and several at once. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { pressInFrame, typeInFrame } from './driving.ts';
import { serveElsewhere } from './frames.ts';
import { everywhere } from './openPage.ts';
import { type Served, serve } from './serving.ts';

const frameAt = (base: string, query: string, more = '') =>
  `<iframe src="${base}embed/index.html?${query}" title="Cold start, step by step" width="640" height="480" ${more}></iframe>`;

let elsewhere: Served | undefined;
test.afterEach(() => elsewhere?.close());

/** Opens a page elsewhere, and collects what its console complains of. */
async function openElsewhere(page: Page, body: string): Promise<string[]> {
  elsewhere = await serveElsewhere(
    `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><body>
    <script>
      heard = [];
      addEventListener('message', ({ data, source }) => heard.push({ data, from: [...document.querySelectorAll('iframe')].findIndex((f) => f.contentWindow === source) }));
      say = (place, data) => document.querySelectorAll('iframe')[place].contentWindow.postMessage(data, '*');
    </script>${body}</body></html>`,
  );
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(elsewhere.address);
  return trouble;
}

const framesOf = (page: Page): Frame[] => page.frames().filter((frame) => frame.parentFrame());
const rows = (frame: Frame) => frame.locator('lambda-lifecycle g.row');
const current = (frame: Frame) => frame.locator('lambda-lifecycle li[aria-current]');

interface Heard {
  readonly data: Record<string, unknown> & { detail?: Record<string, unknown> };
  readonly from: number;
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate('heard');
const say = (page: Page, place: number, data: unknown) =>
  page.evaluate(
    ([to, what]) => (globalThis as unknown as { say(p: unknown, d: unknown): void }).say(to, what),
    [place, data],
  );

/** Asks a native method, and waits for its answer. */
async function ask(page: Page, method: string, ...args: unknown[]): Promise<Heard['data']> {
  const reqId = `${method}-${Math.random()}`;
  await say(page, 0, { source: 'lambda-lifecycle', v: 1, type: 'command', reqId, method, args });
  await expect.poll(async () => (await heard(page)).some(({ data }) => data.reqId === reqId)).toBe(true);
  return (await heard(page)).find(({ data }) => data.reqId === reqId)?.data ?? {};
}

test(
  'a page that is a file hears its marked frame, also in a shadow root and after a redirect',
  everywhere,
  async ({ page, baseURL }, info) => {
    elsewhere = await serve((_, response) => {
      response.writeHead(302, { location: `${baseURL}embed/index.html?scenario=cold-start` }).end();
    });
    const file = info.outputPath('page.html');
    const mark = `data-lambda-lifecycle="${baseURL}"`;
    await writeFile(
      file,
      `<!doctype html><html lang="en"><title>A file</title><body><div></div><script src="${baseURL}host.js"></script><script>
      keys = [];
      addEventListener('keydown', ({ key }) => keys.push(key));
      document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = \`${frameAt(`${baseURL}`, 'scenario=cold-start', 'data-lambda-lifecycle')}
        <iframe src="${elsewhere.address}" title="Sent on" width="640" height="480" ${mark}></iframe>\`;
    </script></body></html>`,
    );
    await page.goto(pathToFileURL(file).href);
    const frames = page.locator('iframe');
    await expect(frames).toHaveCount(2);
    for (const frame of await frames.all()) {
      await expect.poll(() => frame.evaluate((node) => node.style.height)).toBe('480px');
      await frame.evaluate((node) => node.setAttribute('width', '360'));
      await expect.poll(() => frame.evaluate((node) => node.style.height)).toBe('640px');
    }
    const next = frames.first().contentFrame().getByRole('button', { name: 'Next', exact: true });
    await pressInFrame(next);
    await typeInFrame(next, 'x');
    await expect.poll(() => page.evaluate('keys')).toEqual(['x']);
  },
);

test(
  'in a sandbox of another origin it draws, steps and tells its height, and nothing complains',
  everywhere,
  async ({ page, baseURL }) => {
    const sandbox = 'sandbox="allow-scripts" data-lambda-lifecycle';
    const trouble = await openElsewhere(
      page,
      `<script src="${baseURL}host.js"></script>${frameAt(`${baseURL}`, 'scenario=throttle&step=2', sandbox)}`,
    );
    const frame = framesOf(page)[0] as Frame;
    await expect(rows(frame).first()).toBeAttached();
    await expect(current(frame)).toHaveAttribute('data-step', '2');
    await pressInFrame(frame.getByRole('button', { name: 'Next', exact: true }));
    await expect(current(frame)).toHaveAttribute('data-step', '3');
    const height = () => page.locator('iframe').evaluate((node) => node.getBoundingClientRect().height);
    await page.locator('iframe').evaluate((node) => node.setAttribute('width', '960'));
    await expect.poll(height).toBeGreaterThan(555);
    await page.locator('iframe').evaluate((node) => node.setAttribute('width', '360'));
    await expect.poll(height).toBeGreaterThan(635);
    const protocols = (await heard(page)).map(({ data }) => (typeof data === 'string' ? data : JSON.stringify(data)));
    for (const word of ['"resize"', 'embed-size', 'iframe.resize', 'lti.frameResize', 'h5p']) {
      expect(
        protocols.some((message) => message.includes(word)),
        word,
      ).toBe(true);
    }
    expect(trouble).toEqual([]);
  },
);

test('it shakes hands with H5P’s resizer, and has the height that it asked for', async ({ page, baseURL }) => {
  // As h5p-resizer.js answers: hello, then room to measure in, then the height.
  const resizer = `<script>
    said = [];
    addEventListener('message', ({ data, source, origin }) => {
      if (data?.context !== 'h5p') return;
      const frame = document.querySelector('iframe');
      const respond = (action) => source.postMessage({ ...data, action, context: 'h5p' }, origin);
      said.push(data.action);
      if (data.action === 'hello') respond('hello');
      if (data.action === 'prepareResize' && (frame.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight)) {
        frame.style.height = data.clientHeight + 'px';
        respond('resizePrepared');
      }
      if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
    });
  </script>`;
  const trouble = await openElsewhere(
    page,
    `${resizer}${frameAt(`${baseURL}`, 'scenario=throttle', 'style="height:300px"')}`,
  );
  const said = () => page.evaluate('said');
  await expect.poll(said).toEqual(['hello', 'prepareResize', 'resize']);
  // 640 px wide, as the frame is.
  await expect.poll(() => page.locator('iframe').evaluate((node) => node.clientHeight)).toBe(480);
  expect(trouble).toEqual([]);
});

test('a Player.js client drives it unchanged', everywhere, async ({ page, baseURL }) => {
  const trouble = await openElsewhere(
    page,
    `${frameAt(`${baseURL}`, 'scenario=cold-start')}<script src="/player.js"></script><script>
      log = [];
      player = new playerjs.Player(document.querySelector('iframe'));
      player.on('ready', () => {
        for (const name of ['play', 'pause', 'timeupdate', 'ended']) player.on(name, (value) => log.push([name, value]));
        log.push(['ready']);
      });
      ask = (name) => new Promise((done) => player[name](done));
    </script>`,
  );
  const log = (): Promise<[string, { seconds: number; duration: number }?][]> => page.evaluate('log');
  const names = async () => (await log()).map(([name]) => name);
  await expect.poll(names).toContain('ready');
  const duration = await page.evaluate('ask("getDuration")');
  expect(duration).toBeGreaterThan(30);
  expect(await page.evaluate('ask("getPaused")')).toBe(true);
  await page.evaluate('player.setCurrentTime(20)');
  // At the step that stands then: none is shown for longer than 13 s.
  await expect.poll(() => page.evaluate('ask("getCurrentTime")')).toBeGreaterThan(7);
  expect(await page.evaluate('ask("getCurrentTime")')).toBeLessThanOrEqual(20);
  await page.evaluate('player.play()');
  await expect.poll(names).toContain('play');
  await expect.poll(names).toContain('timeupdate');
  expect((await log()).find(([name]) => name === 'timeupdate')?.[1]?.duration).toBe(duration);
  await page.evaluate('player.pause()');
  await expect.poll(names).toContain('pause');
  await page.evaluate('player.setLoop(true)');
  await expect.poll(() => page.evaluate('ask("getLoop")')).toBe(true);
  expect(trouble).toEqual([]);
});

test('readonly=1 holds the story: messages step in it, and bring no other', async ({ page, baseURL }) => {
  await openElsewhere(page, frameAt(`${baseURL}`, 'scenario=what-if&memory=512&readonly=1'));
  await expect(rows(framesOf(page)[0] as Frame).first()).toBeAttached();
  const before = await ask(page, 'getState');
  for (const [method, ...args] of [
    ['setScenario', 'throttle'],
    ['setParams', { memory: 1024 }],
    ['setState', { ...(before.value as object), scenario: 'cold-start' }],
  ] as [string, ...unknown[]][]) {
    expect(await ask(page, method, ...args), method).toMatchObject({ ok: false, error: { name: 'NotAllowedError' } });
  }
  expect((await ask(page, 'getState')).value).toEqual(before.value);
  expect(await ask(page, 'goToStep', 5)).toMatchObject({ ok: true });
});

test('every native command is answered, with a result or an error of its kind', async ({ page, baseURL }) => {
  await openElsewhere(page, frameAt(`${baseURL}`, 'id=mine'));
  await expect(rows(framesOf(page)[0] as Frame).first()).toBeAttached();
  await say(page, 0, { source: 'lambda-lifecycle', v: 1, type: 'hello' });
  await expect.poll(async () => (await heard(page)).some(({ data }) => data.type === 'ready')).toBe(true);
  const ready = (await heard(page)).find(({ data }) => data.type === 'ready')?.data ?? {};
  expect(ready.id).toBe('mine');
  const args: Record<string, unknown[]> = {
    seek: [300],
    goToStep: ['exec-bootstrap'],
    setSpeed: [2],
    setScenario: ['throttle'],
    setParams: [{ memory: 1024, snapstart: true }],
    setTheme: ['dark'],
    setScale: ['true'],
    setCaptions: [false],
    setState: [{ scenario: 'cold-start', cursor: 4, playing: false, speed: 1, scale: 'story', theme: 'auto' }],
  };
  for (const method of ready.methods as string[]) {
    if (method === 'goToStep') args.goToStep = [1];
    expect(await ask(page, method, ...(args[method] ?? [])), method).toMatchObject({ ok: true });
  }
  expect((await ask(page, 'getState')).value).toMatchObject({ scenario: 'cold-start', cursor: 4 });
  expect(await ask(page, 'getTranscript')).toMatchObject({ value: expect.stringContaining('1. ') });
  expect(await ask(page, 'fly')).toMatchObject({ ok: false, error: { name: 'TypeError' } });
  expect(await ask(page, 'constructor')).toMatchObject({ ok: false, error: { name: 'TypeError' } });
  expect(await ask(page, 'setParams', { memory: ['<b>'] })).toMatchObject({ ok: false, error: { name: 'TypeError' } });
  expect(await ask(page, 'setSpeed', 'fast')).toMatchObject({ ok: false, error: { name: 'TypeError' } });
  expect(await ask(page, 'goToStep', 'nowhere')).toMatchObject({ ok: false, error: { name: 'RangeError' } });
  expect(await ask(page, 'setScenario', '<img onerror=x>')).toMatchObject({ ok: false, error: { name: 'StoryError' } });
  expect(await framesOf(page)[0]?.locator('img').count()).toBe(0);
});

test('what is malformed, foreign or hostile moves nothing', async ({ page, baseURL }) => {
  await openElsewhere(
    page,
    `${frameAt(`${baseURL}`, 'step=3')}${frameAt(`${baseURL}`, 'step=5&origin=https%3A%2F%2Fexample.org')}`,
  );
  const [open, closed] = framesOf(page) as [Frame, Frame];
  await expect(current(open)).toHaveAttribute('data-step', '3');
  await expect(current(closed)).toHaveAttribute('data-step', '5');
  const sign = { source: 'lambda-lifecycle', v: 1 };
  const hostile = [
    null,
    'next',
    '{"context":"player.js"',
    '{"context":"player.js","method":"__proto__"}',
    { ...sign, type: 'command', method: 'next' },
    { ...sign, v: 2, type: 'command', reqId: 1, method: 'next' },
    { ...sign, type: 'css-vars', vars: { '--ll-bg': 'url(https://example.org/x)' } },
    { ...sign, type: 'theme', value: '<b>' },
  ];
  for (const message of hostile) await say(page, 0, message);
  await say(page, 1, { ...sign, type: 'command', reqId: 1, method: 'first' });
  // A sibling is not the parent.
  await closed.evaluate(() =>
    parent.frames[0]?.postMessage(
      { source: 'lambda-lifecycle', v: 1, type: 'command', reqId: 2, method: 'first' },
      '*',
    ),
  );
  await page.waitForTimeout(300);
  await expect(current(open)).toHaveAttribute('data-step', '3');
  await expect(current(closed)).toHaveAttribute('data-step', '5');
  expect(await open.locator('lambda-lifecycle').getAttribute('style')).toBeNull();
});

test('two frames of one page never speak for each other', async ({ page, baseURL }) => {
  await openElsewhere(
    page,
    `<script src="${baseURL}host.js"></script>${frameAt(`${baseURL}`, 'scenario=cold-start')}${frameAt(`${baseURL}`, 'scenario=warm-start')}
    <script>players = Promise.all([...document.querySelectorAll('iframe')].map(LambdaLifecycle.connect))</script>`,
  );
  const scenarios = await page.evaluate('players.then((both) => both.map(({ ready }) => ready.scenario))');
  expect(scenarios).toEqual(['cold-start', 'warm-start']);
  await page.evaluate('players.then(([one]) => one.call("goToStep", 4))');
  const states = await page.evaluate('players.then((both) => Promise.all(both.map((one) => one.call("getState"))))');
  expect(states).toMatchObject([{ cursor: 4 }, { scenario: 'warm-start', cursor: 0 }]);
  await expect(page.evaluate('players.then(([one]) => one.call("fly"))')).rejects.toThrow(/no method fly/);
});

test(
  'keys are the page’s own, unless the frame has the focus; then those it does not use go on to the page',
  everywhere,
  async ({ page, baseURL }) => {
    await openElsewhere(
      page,
      `<script src="${baseURL}host.js"></script>${frameAt(`${baseURL}`, 'step=3', 'data-lambda-lifecycle')}
    <script>keys = []; addEventListener('keydown', (event) => keys.push(event.key));
    LambdaLifecycle.connect(document.querySelector('iframe')).then(() => keys.push('connected'))</script>`,
    );
    const keys = () => page.evaluate('keys');
    const frame = framesOf(page)[0] as Frame;
    await expect.poll(keys).toEqual(['connected']);
    await page.keyboard.press('ArrowRight');
    await expect.poll(keys).toEqual(['connected', 'ArrowRight']);
    await expect(current(frame)).toHaveAttribute('data-step', '3');
    const caption = frame.locator('.caption');
    await caption.click();
    await typeInFrame(caption, 'ArrowRight');
    await expect(current(frame)).toHaveAttribute('data-step', '4');
    await typeInFrame(caption, 'x');
    await expect.poll(keys).toEqual(['connected', 'ArrowRight', 'x']);
  },
);

test(
  'in the sandbox a story of the catalogue is a script of its own, and so is a log in JSON',
  everywhere,
  async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/.*\//, '')));
    const sandboxed = (scenario: string) => frameAt(`${baseURL}`, `scenario=${scenario}`, 'sandbox="allow-scripts"');
    const trouble = await openElsewhere(page, `${sandboxed('cold-start')}${sandboxed('json-log')}`);
    const [plain, json] = framesOf(page) as [Frame, Frame];
    await expect(rows(plain).first()).toBeAttached();
    const reports = json.locator('lambda-lifecycle ol > li').filter({ hasText: '"type":"platform.report"' });
    await expect(reports).toHaveCount(2);
    expect(asked.filter((name) => /^(catalogue|jsonLog)\.js$/.test(name)).sort()).toEqual([
      'catalogue.js',
      'jsonLog.js',
    ]);
    expect(trouble).toEqual([]);
  },
);

test(
  'in the sandbox it tells a what-if as the page does, by a second script that no other story asks for',
  everywhere,
  async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const query = 'scenario=what-if&memory=1024&snapstart=on';
    const trouble = await openElsewhere(
      page,
      `<script src="${baseURL}host.js"></script>${frameAt(`${baseURL}`, 'scenario=throttle')}${frameAt(`${baseURL}`, query, 'sandbox="allow-scripts"')}
    <script>player = LambdaLifecycle.connect(document.querySelectorAll('iframe')[1])</script>`,
    );
    const [story, own] = framesOf(page) as [Frame, Frame];
    await expect(rows(story).first()).toBeAttached();
    await expect(rows(own).first()).toBeAttached();
    expect(asked.filter((path) => path.endsWith('/ownStory.js'))).toHaveLength(1);
    const stepsOf = (frame: Frame) => frame.locator('lambda-lifecycle ol > li').allTextContents();
    const told = await stepsOf(own);
    expect(await page.evaluate('player.then((one) => one.call("getState"))')).toMatchObject({
      scenario: 'what-if',
      params: { memory: '1024', snapstart: 'on' },
    });

    // Other numbers, by a message: the reader stays at the step, and the page hears of it.
    await page.evaluate('player.then((one) => one.call("goToStep", "handle"))');
    const step = await current(own).textContent();
    await page.evaluate(
      'player.then((one) => { one.on("paramschange", ({ params }) => { document.title = params.handler; }); return one.call("setParams", { handler: 77.5 }); })',
    );
    await expect(page).toHaveTitle('77.5');
    await expect(current(own)).toContainText(step?.slice(0, 20) ?? '');
    expect((await stepsOf(own)).join()).toContain('Duration: 77.50 ms');

    expect(trouble).toEqual([]);

    await page.goto(`${baseURL}?${query}`);
    const onPage = page.getByRole('list', { name: 'Transcript' }).locator(':scope > li');
    await expect(onPage.first()).toBeAttached();
    expect(await onPage.allTextContents()).toEqual(told);
  },
);

test('a free play is told as its link has it', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}embed/index.html?scenario=free-play&from=cold-start&at=2&play=overLimit`);
  const steps = page.locator('lambda-lifecycle ol > li');
  await expect(steps).toHaveCount(3);
  await page.goto(`${baseURL}embed/index.html?scenario=free-play&from=cold-start&at=2&play=fly`);
  await expect(page.locator('lambda-lifecycle').getByRole('alert')).toContainText('“fly” after step 2');
  await expect(steps).toHaveCount(2);
});
