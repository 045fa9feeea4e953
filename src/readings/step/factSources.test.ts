import { expect, test } from 'vitest';
import { figureSources } from '../../sources/scenarios/figures.ts';
import { type FactSource, factSources } from './factSources.ts';
import { stepSources } from './stepSources.ts';

const sources: readonly (readonly [string, FactSource])[] = Object.entries(factSources);
const addresses = [
  ...sources.map(([name, { url }]) => [name, url] as const),
  ...Object.entries(figureSources).map(([name, source]) => [name, 'url' in source ? source.url : undefined] as const),
].flatMap(([name, url]) => (url === undefined ? [] : [[name, url] as const]));

test.each(addresses)('%s can be checked: no root of a site or of a repository', (_, url) => {
  const { hostname, pathname, hash } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  expect(parts.length + (hash ? 1 : 0)).toBeGreaterThan(hostname === 'github.com' ? 2 : 0);
});

test('published code is named by its commit, its file and what to look for in it', () => {
  const code = sources.filter(([, { label }]) => label.startsWith('AWS source code'));
  expect(code.length).toBeGreaterThan(10);
  for (const [name, { url, label }] of code) {
    expect(url, name).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/(blob|tree)\/[0-9a-f]{7,40}\/\S+$/);
    expect(label, name).toMatch(/, [\w-]+\/[\w.-]+/);
  }
});

test('measurements have a date', () => {
  for (const [name, { label }] of sources.filter(([, each]) => each.label.startsWith('Measurements'))) {
    expect(label, name).toMatch(/\d{4}-\d{2}-\d{2}/);
  }
});

test('every step has a source with an address, and no source is named twice at a step', () => {
  for (const [step, named] of Object.entries(stepSources)) {
    const keys = [named].flat();
    expect(new Set(keys).size, step).toBe(keys.length);
    const own = keys.map((key): FactSource => factSources[key]);
    expect(
      own.some(({ url }) => url),
      step,
    ).toBe(true);
  }
});

test('what the second reading found cited wrongly is mended', () => {
  for (const key of ['receiveBatch', 'invokeByPollerBatch', 'deleteBatch', 'reappear'] as const) {
    expect(stepSources[key]).toBe('sqs');
  }
  expect(stepSources.switchOff).toBe('reservedConcurrency');
  expect(stepSources.respondByDoorError).not.toBe('invokeApi');
  expect(stepSources.respondByDoorThrottled).not.toBe('invokeApi');
  expect(factSources.nerBench).toMatchObject({ label: expect.stringContaining('3,400'), url: expect.anything() });
});
