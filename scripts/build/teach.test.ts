import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { challenges } from '../../src/learn/challenges/builtIn.ts';
import type { Challenge } from '../../src/learn/challenges/challenge.ts';
import { judge } from '../../src/learn/challenges/judge.ts';
import { readChallenge } from '../../src/learn/challenges/readChallenge.ts';
import { formatSum, runAll } from '../../src/learn/challenges/results.ts';
import { measure } from '../../src/learn/numbers.ts';
import { placeAt } from '../../src/learn/places.ts';
import { plans } from '../../src/learn/plans.ts';
import { stepOf, traceOf } from '../../src/learn/traces.ts';
import { findStep, readAddress } from '../../src/player/url.ts';
import { formatMs, untie } from '../../src/readings/format.ts';
import { termNames } from '../../src/readings/glossary.ts';
import { logLines } from '../../src/readings/log/log.ts';
import { scenarios } from '../../src/sources/scenarios/catalogue.ts';
import type { Parameters } from '../../src/sources/scenarios/parameters.ts';
import { whatIfSlug } from '../../src/sources/scenarios/whatIf.ts';
import { emptyTrace } from '../../src/trace/record.ts';
import { renderKit, stageTab, wrapKit } from './kitPage.ts';

const folder = new URL('../../teach/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** A time, a sum of money, a share. What a teacher's watch shows is written in `minutes`, and is none of these. */
const figure = /\$\d[\d,.]*\d|\d+ min \d+ s\b|\d[\d,.]*\s(?:ms|s|h|min|hours|%)(?![a-z])/g;

/** What is true without our stories, and where that is written. */
const facts: Readonly<Record<string, string>> = {
  '10 s': 'AWS Lambda Developer Guide, SnapStart runtime hooks: after-restore hooks may take ten seconds',
  '730 hours': 'the hours of a month, as AWS’s price examples have them',
  '190 ms': 'an attempt of our own at a challenge, judged below',
  '100 ms': 'an attempt of our own at a challenge, judged below',
};

const fast = challengeNamed('fast-for-99');
/** Numbers for it, and whether they solve it. */
const attempts: readonly [Partial<Parameters>, boolean][] = [
  [{ functionInitMs: 190 }, true],
  [{ provisioned: 3 }, true],
  [{ provisioned: 1, functionInitMs: 100 }, true],
  [{ provisioned: 4 }, false],
  [{ snapStart: true }, false],
];

test('every time, sum and share in the kit is one that the page shows, or a fact with its source', async () => {
  const shown = [
    ...Object.values((await measure()).told),
    ...reportsOf('cold-then-warm'),
    ...reportsOf('invoke-timeout'),
    ...boundsOf(fast),
    ...boundsOf(exampleOf(read('challenges.md'))),
    ...attempts.flatMap(([changed]) => resultsOf(changed)),
    ...Object.keys(facts),
  ];
  const known = new Set(shown.map(untie));
  const strange = files.flatMap((file) =>
    [...read(file).matchAll(figure)]
      .map(([found]) => found)
      .filter((found) => !known.has(found))
      .map((found) => `${file}: ${found}`),
  );
  expect(strange).toEqual([]);
  expect(files.flatMap((file) => [...read(file).matchAll(figure)]).length).toBeGreaterThan(80);
});

describe.each(files)('%s', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);

  test('links to what there is', () => {
    const missing = links.filter((to) => problemOf(to) !== undefined).map((to) => `${to}: ${problemOf(to)}`);
    expect(missing).toEqual([]);
  });

  test('shows as a link what it links to', () => {
    for (const [, shown, to] of read(file).matchAll(/\[`(\?[^`]+)`\]\(\.\.\/([^)]+)\)/g)) {
      expect(to?.replace(/(&talk=\d+)?&present=1$/, '')).toBe(shown);
    }
  });
});

describe.each([20, 45, 90] as const)('the plan of %d minutes', (plan) => {
  const rows = read(`plan-${plan}.md`)
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^\| (\d+)–(\d+) \| (?:\[`[^`]*`\]\(\.\.\/([^)]*)\)|–) \|/g)]);

  test('has in its table the minutes, the beats and the challenges that the page leads through', () => {
    const told = rows.map(([, from, to, query = '']) => {
      const { learn, challenge } = readAddress(query);
      const beat = learn && placeAt(learn, { talk: plan }).place.id;
      return { from: Number(from), to: Number(to), beat, challenge };
    });
    const planned = plans[plan].map(({ from, to, beats: [beat], challenge }) => ({ from, to, beat, challenge }));
    expect(told).toEqual(planned);
  });

  test('opens the stage with this plan, always in one tab, and nothing of another site there', () => {
    for (const [row, , , query] of rows) {
      if (query !== undefined) expect(readAddress(query), row).toMatchObject({ talk: plan, present: true });
    }
    const { body } = renderKit(
      'some.md',
      '[a](../?learn=hook&talk=20&present=1) [b](https://x.example/?present=1) [c](../?challenge=x)',
      '',
    );
    expect(body).toContain(`target="${stageTab}" href="../?learn=hook&amp;talk=20&amp;present=1"`);
    expect(body.match(/target=/g)).toHaveLength(1);
    expect(body).not.toContain('noopener');
  });
});

/** Why a link leads nowhere; undefined where it leads somewhere. */
function problemOf(link: string): string | undefined {
  if (link.startsWith('https://')) return undefined;
  const [path = '', heading] = link.split('#');
  if (link.startsWith('../?')) return problemOfAddress(link.slice(3));
  const text = read(path);
  const page = renderKit(path, text, '').body;
  return heading === undefined || page.includes(`id="${heading}"`) ? undefined : 'no such heading';
}

function problemOfAddress(query: string): string | undefined {
  const { scenario, step, learn, challenge, glossary, present, talk } = readAddress(query);
  const asked = new URLSearchParams(query);
  const names = ['scenario', 'step', 'learn', 'beat', 'challenge', 'glossary', 'present', 'quiz', 'readonly', 'talk'];
  const strange = [...asked.keys()].find((name) => !names.includes(name));
  if (strange !== undefined) return `nothing is named ${strange}`;
  if (asked.has('present') && !present) return 'present is 1 or absent';
  if (asked.has('talk') && !talk) return 'no such plan';
  if (learn) {
    const { astray } = placeAt(learn, {});
    if (astray) return `astray: ${JSON.stringify(astray)}`;
  }
  if (challenge !== undefined && !challenges.some(({ slug }) => slug === challenge)) return 'no such challenge';
  if (glossary && !(termNames as readonly string[]).includes(glossary)) return 'no such term';
  if (scenario === undefined) return learn || challenge || glossary !== undefined ? undefined : 'it names nothing';
  if (scenario === whatIfSlug) return undefined;
  if (!scenarios.some(({ slug }) => slug === scenario)) return 'no such story';
  const slugs = traceOf(query).messages.map(({ slug }) => slug);
  return step === undefined || findStep(step, slugs) !== undefined ? undefined : 'no such step';
}

describe('what the kit says of challenges', () => {
  test('lists all of them', () => {
    const listed = [...read('challenges.md').matchAll(/^\| .*\[`\?challenge=([\w-]+)`\]/gm)].map(([, slug]) => slug);
    expect(new Set(listed)).toEqual(new Set(challenges.map(({ slug }) => slug)));
  });

  test.each(attempts)('%o is judged as it says', (changed, solved) => {
    const parameters = { ...startOf(fast), ...changed };
    expect(judge(fast, { trace: emptyTrace, step: 0, parameters }).solved).toBe(solved);
  });

  test('the steps that nobody pays for are those that it names', () => {
    const trace = traceOf('scenario=cold-start');
    const unpaid = challengeNamed('nobody-pays');
    const refused = trace.messages
      .map((_, index) => index + 1)
      .filter((step) => !judge(unpaid, { trace, step }).solved);
    expect(refused).toEqual([9, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21]);
    expect(stepOf(trace, 'init-start').index + 1).toBe(8);
    expect(stepOf(trace, 'freeze').index + 1).toBe(24);
  });

  test('its example is a challenge, and can be solved by less init code', () => {
    const example = exampleOf(read('challenges.md'));
    const judged = (changed: Partial<Parameters>) =>
      judge(example, { trace: emptyTrace, step: 0, parameters: { ...startOf(example), ...changed } }).solved;
    expect(judged({})).toBe(false);
    expect(judged({ functionInitMs: 250 })).toBe(true);
  });
});

describe('a page of the kit', () => {
  const render = (markdown: string) => renderKit('some.md', markdown, '<p>lanes</p>').body;

  test('takes what looks like HTML for text, and no address but of the kit, the site and https', () => {
    expect(render('a <img src=x onerror=y> b')).toContain('&lt;img src=x');
    expect(render('<script>alert(1)</script>')).not.toContain('<script');
    expect(render('[x](javascript:y) [z](data:w)')).not.toContain('href');
    expect(render('```json\n<b>\n```')).toContain('&lt;b&gt;');
  });

  test('leads to pages where the file leads to files', () => {
    expect(render('[x](plan-20.md) [y](README.md#keys-of-a-talk)')).toMatch(
      /href="plan-20\.html".*href="index\.html#keys-of-a-talk"/,
    );
    expect(renderKit('challenges/README.md', '# Own', '').fileName).toBe('challenges/index.html');
  });

  test('names the handout, which only the build has', () => {
    expect(render('see `handout.html`')).toContain('<a href="handout.html">Handout</a>');
  });

  test('has no script and a policy that allows none', () => {
    const page = wrapKit(renderKit('some.md', '# A <b>\n\ntext', ''), { home: 'Kit', app: 'App' });
    expect(page).toContain("default-src 'none'; style-src 'self'; ");
    expect(page).not.toContain('<script');
    expect(page).toContain('<title>A &lt;b&gt;</title>');
  });

  test('tells each cell of a table what it is, where there is no room for columns', () => {
    expect(render('| Minute | Say |\n| --- | --- |\n| 0–1 | hello |')).toContain('data-label="Say">hello');
  });
});

function resultsOf(changed: Partial<Parameters>): string[] {
  if (fast.goal.kind !== 'percentile') throw new Error('It has no percentile.');
  const { percentileMs, dollars } = runAll({ ...startOf(fast), ...changed }, fast.goal.arrivals, fast.goal.percentile);
  return [formatMs(percentileMs), formatSum(dollars)];
}

function boundsOf({ goal }: Challenge): string[] {
  if (goal.kind !== 'percentile') throw new Error('It has no percentile.');
  return [`${goal.percentile} %`, formatMs(goal.withinMs), ...(goal.dollars ? [formatSum(goal.dollars)] : [])];
}

function startOf({ bench }: Challenge): Parameters {
  if (bench.kind !== 'whatIf') throw new Error('It has no numbers.');
  return bench.start;
}

function challengeNamed(slug: string): Challenge {
  const found = challenges.find((each) => each.slug === slug);
  if (!found) throw new Error(`There is no ${slug}.`);
  return found;
}

/** The challenge that is explained as an example. */
function exampleOf(markdown: string): Challenge {
  const found = readChallenge(/```json\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '');
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.challenge;
}

/** Every time in the log of a story. */
function reportsOf(slug: string): string[] {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no story ${slug}.`);
  const lines = logLines(traceOf(`scenario=${slug}`), scenario.setting);
  return lines.flatMap(({ text }) => text.match(/[\d.]+ ms/g) ?? []);
}
