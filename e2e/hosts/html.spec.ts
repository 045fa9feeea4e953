/** Plain HTML: pages as written by hand, in a right-to-left language, too, under a strict policy, and without script. */
import { expect, test } from '@playwright/test';
import { snippets } from '../../src/app/share/snippets.ts';
import { ask, byButtons, byLinks, element, expectNumbers, expectStepIn, next, watchHost } from './asking.ts';
import type { Project } from './preparing.ts';
import { coldStart, readmeCode, wanted, whatIf } from './texts.ts';

const page = (text: string, head = '', root = 'lang="en"'): string => `<!doctype html>
<html ${root}>
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}
<title>Notes</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="site.css">
</head>
<body>
<nav><a href="what-if.html">What if</a> <a href="cold-start.html">Cold start</a>
<button value="light">light</button> <button value="dark">dark</button></nav>
<h1>Notes</h1>
${text}
<p id="after">What comes after it.</p>
<script src="site.js"></script>
</body>
</html>
`;

/** As the README says: where no style may stand inline, it stands in a style sheet. */
function withoutStyle(text: string): [string, string] {
  const [attribute = '', style = ''] = / style="(.*?)"/.exec(text) ?? [];
  return [text.replace(attribute, ''), `lambda-lifecycle{${style}}`];
}

function project(base: string): Project {
  const text = snippets.element(whatIf(base));
  const [bare, sheet] = withoutStyle(text);
  const policy = `default-src 'none'; script-src 'self' ${base}; style-src 'self'; img-src data: ${base}; require-trusted-types-for 'script'; trusted-types 'none'`;
  return {
    out: '.',
    files: {
      'what-if.html': page(text),
      'cold-start.html': page(snippets.element(coldStart(base))),
      'rtl.html': page(text, '', 'lang="ar" dir="rtl"'),
      'strict.html': page(
        bare,
        `<meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="stylesheet" href="strict.css">`,
      ),
      'strict.css': sheet,
      'frame.html': page(snippets.iframe(whatIf(base))),
      'readme.html': page(readmeCode('html').join('').replaceAll('…/', base)),
    },
  };
}

const host = ask({ name: 'html', project, path: 'what-if.html', chooseTheme: byButtons, linkTo: byLinks });

test('on a right-to-left page it reads from left to right', async ({ page, baseURL }) => {
  const trouble = watchHost(page, baseURL);
  /** From its left edge. */
  const names = async () => {
    await expectNumbers(element(page));
    return element(page).evaluate((each) =>
      [...(each.shadowRoot?.querySelectorAll('svg .lane-name, .count') ?? [])].map(
        (name) => `${name.textContent} ${name.getBoundingClientRect().left - each.getBoundingClientRect().left}`,
      ),
    );
  };
  await page.goto(`${host().address}what-if.html`);
  const usual = await names();
  expect(usual.length).toBeGreaterThan(4);
  await page.goto(`${host().address}rtl.html`);
  expect(await names()).toEqual(usual);
  await expect(element(page).locator('.count')).toHaveCSS('direction', 'ltr');
  expect(trouble()).toEqual([]);
});

test('under a strict policy with Trusted Types nothing is refused, and its height is that of the style sheet', async ({
  page,
  baseURL,
}) => {
  const trouble = watchHost(page, baseURL);
  await page.goto(`${host().address}strict.html`);
  await expectNumbers(element(page));
  await next(page).click();
  await expectStepIn(element(page), 1);
  expect((await element(page).boundingBox())?.height).toBe(560);
  expect(trouble()).toEqual([]);
});

test('as a frame it has the numbers, too, and the page’s light and dark', async ({ page, baseURL }) => {
  const trouble = watchHost(page, baseURL);
  await page.goto(`${host().address}frame.html`);
  const story = page.frameLocator('iframe').locator('lambda-lifecycle');
  await expectNumbers(story);
  for (const theme of ['dark', 'light'] as const) {
    await byButtons(page, theme);
    await expect(story.locator('.theme')).toHaveAttribute('data-theme', theme);
  }
  await story.getByRole('button', { name: 'Next', exact: true }).click();
  await page.keyboard.press('ArrowRight');
  await expectStepIn(story, 2);
  expect(trouble()).toEqual([]);
});

test('the README’s element and frame are what they say', async ({ page, baseURL }) => {
  const trouble = watchHost(page, baseURL);
  await page.goto(`${host().address}readme.html`);
  await expectStepIn(element(page), wanted.step);
  await expectStepIn(page.frameLocator('iframe').locator('lambda-lifecycle'), 5);
  expect(trouble()).toEqual([]);
});

for (const how of ['without script', 'where its script is blocked']) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: how !== 'without script' });

    test('a reader has the poster and the steps in words, and nothing lies over anything', async ({ page }) => {
      await page.route('**/element/**', (route) => route.abort());
      await page.goto(`${host().address}cold-start.html`);
      const poster = element(page).getByRole('img');
      await expect(poster).toBeVisible();
      await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
      await element(page).getByText('the steps in words').click();
      await expect(element(page).getByRole('listitem')).toHaveCount(wanted.steps);
      const [list, after] = await Promise.all(
        [element(page).getByRole('list'), page.locator('#after')].map((each) => each.boundingBox()),
      );
      expect(after?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0));
    });
  });
}
