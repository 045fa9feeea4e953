import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkParameters } from '../scenarios/parameterRules.ts';
import { defaultParameters } from '../scenarios/parameters.ts';
import { findPresets, loadPresets } from './presets.ts';

const presets = await loadPresets();
const facts = new URL('../../../../shared/facts/lambda-perf-2026-08-22.csv', import.meta.url);

test('there are 620 configurations, each with its own name, and each can be told', () => {
  expect(presets).toHaveLength(620);
  expect(new Set(presets.map(({ label }) => label)).size).toBe(620);
  for (const { parameters } of presets) expect(checkParameters({ ...defaultParameters(), ...parameters })).toEqual([]);
});

test.runIf(existsSync(facts))('every figure is that of the measurement', () => {
  const [, ...rows] = readFileSync(facts, 'utf8').trim().split('\n');
  const measured = rows.map((row) => {
    const [runtime, packaging, arch, memory, init, duration] = row.split(',');
    return [`${runtime}, ${packaging}, ${arch}, ${memory} MB`, Number(init), Number(duration)];
  });
  const known = presets.map(({ label, initMs, durationMs }) => [label, initMs, durationMs]);
  expect(known.sort()).toEqual(measured.sort());
  for (const { initMs, durationMs, parameters } of presets) {
    expect(parameters).toMatchObject({ runtimeInitMs: initMs, functionInitMs: 0, handlerMs: durationMs });
  }
});

test('one of each language leads, and what is found of a language begins with its newest', () => {
  const leading = presets.slice(0, 7).map(({ label }) => label);
  expect(leading.map((label) => /^[a-z]+/.exec(label)?.[0])).toEqual([
    'python',
    'nodejs',
    'java',
    'dotnet',
    'ruby',
    'go',
    'rust',
  ]);
  expect(leading.every((label) => label.endsWith(', zip, x86_64, 512 MB'))).toBe(true);
  expect(findPresets(presets, 'python')[0]?.label).toBe('python3.14, zip, x86_64, 512 MB');
  expect(findPresets(presets, 'swift')[0]?.label).toMatch(/zip, arm64, 512 MB$/);
});

test('they are found by words, in any order', () => {
  const labels = (query: string) => findPresets(presets, query).map(({ label }) => label);
  expect(labels('python3.13 image x86 512')).toEqual(['python3.13, image, x86_64, 512 MB']);
  expect(labels('512 ARM64 zip java21')).toEqual(
    ['java21, zip, arm64, 512 MB', 'graalvm java21 (prov.al2023), zip, arm64, 512 MB'].sort(
      (a, b) => labels('').indexOf(a) - labels('').indexOf(b),
    ),
  );
  expect(labels('')).toHaveLength(620);
  expect(labels('cobol')).toEqual([]);
});
