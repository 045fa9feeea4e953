import { expect, test } from 'vitest';
import { wire } from '../lifecycle/wire.ts';
import { glossaryWords } from '../words/glossary.ts';
import { words } from '../words/index.ts';
import { findTerms, isTerm, termNames, termOfLane, termOfPhase, termSources } from './glossary.ts';
import { misconceptionNames, tellMisconception } from './misconceptions.ts';
import { factSources } from './step/factSources.ts';

test('every word has one or two sentences, and a source that the facts name', () => {
  expect(termNames.length).toBeGreaterThanOrEqual(40);
  expect(termNames.length).toBeLessThanOrEqual(72);
  for (const name of termNames) {
    const { text } = glossaryWords.terms[name];
    expect(text, name).toMatch(/^[A-Z].*\.$/);
    expect(text.split(/[.:] /).length, name).toBeLessThanOrEqual(4);
    expect(text.split(/\. /).length, name).toBeLessThanOrEqual(2);
    expect(factSources[termSources[name].source], name).toBeDefined();
  }
});

test('no two words are called the same', () => {
  const called = termNames.map((name) => glossaryWords.terms[name].term.toLowerCase());
  expect(new Set(called).size).toBe(called.length);
});

test('every phase and every lane that is drawn in a colour or under a name has its word', () => {
  const lanes = Object.values(wire).flatMap(({ at, hops }) => [at, ...hops.flat()]);
  for (const lane of lanes) expect(isTerm(termOfLane[lane])).toBe(true);
  for (const [phase, name] of Object.entries(termOfPhase)) {
    expect(words.phases[phase as keyof typeof words.phases]).toBeDefined();
    expect(isTerm(name)).toBe(true);
  }
  // Each colour is one word.
  expect(new Set(Object.values(termOfPhase)).size).toBe(Object.keys(termOfPhase).length);
});

test('a search finds what is called so first, and nothing finds nothing', () => {
  expect(findTerms('freeze')[0]).toBe('freeze');
  expect(findTerms('429')).toContain('throttle');
  expect(findTerms('')).toEqual(termNames);
  expect(findTerms('quokka')).toEqual([]);
  expect(isTerm('constructor')).toBe(false);
});

test('all that are often said are there to be judged', () => {
  expect(misconceptionNames).toHaveLength(19);
  for (const name of misconceptionNames) expect(tellMisconception(name).links.length).toBeGreaterThan(0);
});
