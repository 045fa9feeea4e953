import { expect, test } from 'vitest';
import { presetSource } from '../../sources/presets/presets.ts';
import { figureSources } from '../../sources/scenarios/figures.ts';
import { codeSources } from './codeSources.ts';
import { type FactSource, factSources } from './factSources.ts';
import { stepSources } from './stepSources.ts';

const sources: readonly (readonly [string, FactSource])[] = Object.entries(factSources);
const addresses = [
  ['presets', presetSource.url] as const,
  ...sources.map(([name, { url }]) => [name, url] as const),
  ...Object.entries(figureSources).map(([name, source]) => [name, 'url' in source ? source.url : undefined] as const),
].flatMap(([name, url]) => (url === undefined ? [] : [[name, url] as const]));

test.each(addresses)('%s can be checked: no root of a site or of a repository', (_, url) => {
  const { hostname, pathname, hash } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  expect(parts.length + (hash ? 1 : 0)).toBeGreaterThan(hostname === 'github.com' ? 2 : 0);
});

test('published code is named by its commit, its file, its lines and what to look for in them', () => {
  const code = sources.filter(([, { label }]) => label.startsWith('AWS source code'));
  expect(code.map(([name]) => name)).toEqual(Object.keys(codeSources));
  for (const [name, { url, label }] of code) {
    const [, commit, from, to] =
      url?.match(/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/(4fa2157|[0-9a-f]{40})\/\S+\.\w+#L(\d+)-L(\d+)$/) ?? [];
    expect(commit, name).toBeDefined();
    expect(Number(from), name).toBeLessThan(Number(to));
    expect(label, name).toMatch(/, [\w-]+\/[\w.-]+, lines \d+ to \d+: \S/);
  }
});

/** Pages without headings of their own, pages that are meant as a whole, and those of which no heading is known to us. */
const wholePages = [
  ...['asyncErrors', 'apiGatewayErrors', 'functionUrl', 'functionStates', 'managedRuntimes'],
  ...['lifecycle', 'runtimeApi', 'customRuntime', 'extensionsApi', 'streaming', 'quotas', 'telemetry', 'metrics'],
  ...['managedInstances', 'snapStart', 'provisioned', 'sqs'],
  ...['reservedConcurrency', 'snapStartHooks', 'snapStartUniqueness', 'tenantIsolation', 'managedScaling'],
  ...['kinesisFailures', 'kinesisPartial', 'durableHistory'],
  ...['vpcConfig', 'rds'],
  ...['streamApi', 'publishApi', 'provisionApi', 'apiGatewayModes', 'alb'],
];

test('a page of AWS’s documentation is named with its heading, but for those that are meant as a whole', () => {
  const pages = sources.filter(([, { url }]) => url?.startsWith('https://docs.aws.amazon.com/'));
  const whole = pages.filter(([, { url }]) => new URL(url ?? '').hash === '').map(([name]) => name);
  expect(whole.sort()).toEqual([...wholePages].sort());
  for (const [name, { url, label }] of pages) {
    expect(new URL(url ?? '').pathname, name).toMatch(/\/[\w-]+\.html$/);
    if (!whole.includes(name)) expect(label, name).toMatch(/, “.+”$/);
  }
});

test('each step of the Runtime API and of the Extensions API leads to the heading of its own call', () => {
  const hashOf = (key: keyof typeof stepSources) => {
    const [first] = [stepSources[key]].flat();
    const { url }: FactSource = first ? factSources[first] : { label: '' };
    return url && new URL(url).hash;
  };
  expect(hashOf('answerNext')).toBe('#runtimes-api-next');
  expect(hashOf('response')).toBe('#runtimes-api-response');
  expect(hashOf('error')).toBe('#runtimes-api-invokeerror');
  expect(hashOf('initErrorEarly')).toBe('#runtimes-api-initerror');
  expect(hashOf('register')).toBe('#extensions-registration-api-a');
});

test('what was measured or observed has an address and a date, or says that no address is known', () => {
  for (const name of [
    'lambdaPerf',
    'nerBench',
    'provisionedCpu',
    'memoryLog',
    'timeoutCall',
    'powertoolsIssue',
    'proactivePost',
  ] as const) {
    const { url, label } = factSources[name];
    expect(url, name).toBeDefined();
    expect(label, name).toMatch(/\d{4}/);
  }
  for (const [name, { label }] of sources.filter(([, { url }]) => url === undefined)) {
    expect(label, name).toContain('addresses were not kept');
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
  for (const key of ['receiveBatch', 'invokeByPollerBatch', 'deleteBatch'] as const) {
    expect(stepSources[key]).toBe('sqs');
  }
  expect(stepSources.reappear).toBe('sqsQueue');
  expect(stepSources.switchOff).toBe('reservedConcurrency');
  expect(stepSources.respondByDoorError).toBe('apiGatewayErrors');
  expect(stepSources.respondByDoorThrottled).toEqual(['functionUrlThrottling', 'apiGatewayErrors']);
  expect(factSources.nerBench).toMatchObject({ label: expect.stringContaining('3,400'), url: expect.anything() });
});
