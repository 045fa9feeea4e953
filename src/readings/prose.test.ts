import { expect, test } from 'vitest';
import { everydaySteps } from '../words/en/steps/everyday.ts';
import { furtherSteps } from '../words/en/steps/index.ts';
import { stepsOfStories } from '../words/en/steps/ofStories.ts';
import { whys } from '../words/en/whys/index.ts';
import { glossaryWords } from '../words/glossary.ts';
import { misconceptionWords } from '../words/misconceptions.ts';
import { untie } from './format.ts';
import { partsOf } from './prose.ts';

const codeIn = (sentence: string) => partsOf(sentence).flatMap(({ text, code }) => (code ? [text] : []));
const sentences = [
  ...Object.values({ ...everydaySteps, ...furtherSteps, ...stepsOfStories }).map((step) => step.sentences),
  ...Object.values(whys),
  ...Object.values(glossaryWords.terms).map(({ text }) => text),
  ...Object.values(misconceptionWords.claims).map(({ truth }) => truth),
];

test('what is typed is set as code: calls, paths, headers, words of the log, error types, arguments, JSON', () => {
  expect(codeIn('The bootstrap calls GET /2018-06-01/runtime/invocation/next again, and waits.')).toEqual([
    'GET /2018-06-01/runtime/invocation/next',
  ]);
  expect(codeIn('It asks with GET …/invocation/next. Its GET next waits; /tmp is kept, /opt too.')).toEqual([
    'GET …/invocation/next',
    'GET next',
    '/tmp',
    '/opt',
  ]);
  expect(codeIn('POST /2015-03-31/functions/{name}/invocations with JSON')).toEqual([
    'POST /2015-03-31/functions/{name}/invocations',
  ]);
  expect(codeIn('202 {"status":"OK"} with the header X-Amz-Function-Error.')).toEqual([
    '{"status":"OK"}',
    'X-Amz-Function-Error',
  ]);
  expect(codeIn('It reads _HANDLER, calls handler(event, context), and END and REPORT are printed.')).toEqual([
    '_HANDLER',
    'handler(event, context)',
    'END',
    'REPORT',
  ]);
});

test('the mark after code stays with it', () => {
  expect(partsOf('It asks with GET /next, and waits.')).toEqual([
    { text: 'It asks with ' },
    { text: 'GET /next', code: true, mark: ',' },
    { text: ' and waits.' },
  ]);
});

test('a share stays with its sign, as a number with its unit', () => {
  expect(partsOf('It is 599 ms, 59 %.')).toEqual([{ text: 'It is 599\u00a0ms, 59\u00a0%.' }]);
});

test('what is said is no code', () => {
  const said =
    'An alias and/or a version (https://docs.aws.amazon.com/lambda): The client calls Invoke (twice). INIT ends, Billed Duration is 3 ms.';
  expect(codeIn(said)).toEqual([]);
});

test('a phase is named as the picture names it, and a verb or a number of REPORT is none', () => {
  const phasesIn = (sentence: string) => partsOf(sentence).flatMap(({ text, phase }) => (phase ? [[text, phase]] : []));
  expect(phasesIn('The language starts: runtime init. The largest part is Function init: 599 ms.')).toEqual([
    ['runtime init', 'runtime'],
    ['Function init', 'function'],
  ]);
  expect(phasesIn('The largest part of the 571 ms is Restore: 511 ms, 90 %.')).toEqual([['Restore', 'restore']]);
  expect(phasesIn('Provisioned concurrency, the call Invoke and Billed Restore Duration')).toEqual([]);
});

test('nothing of any sentence is lost, and no sign of code is left in what is set as words', () => {
  expect(sentences.length).toBeGreaterThan(200);
  for (const sentence of sentences) {
    const parts = partsOf(sentence);
    expect(untie(parts.map(({ text, mark = '' }) => text + mark).join(''))).toBe(sentence);
    const said = parts.filter(({ code }) => !code).map(({ text }) => text);
    expect(said.filter((text) => /\/\w+\/|[{}_]|\w\(|[A-Z]\w+-[A-Z]\w+-/.test(text))).toEqual([]);
  }
});
