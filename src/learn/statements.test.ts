import { expect, test } from 'vitest';
import { envelope, state } from './statements.ts';

const page = 'https://school.example/lambda/s/cold-start/';
const now = Date.UTC(2026, 1, 3, 12);

test('a statement has ADL’s verb, an address on the page, and nobody’s name', () => {
  const lesson = { query: '?learn=freeze&beat=bill', name: 'What it cost', kind: 'lesson' } as const;
  expect(state('experienced', lesson, page, now)).toEqual({
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
    object: {
      objectType: 'Activity',
      id: 'https://school.example/lambda/s/cold-start/?learn=freeze&beat=bill',
      definition: { name: { en: 'What it cost' }, type: 'http://adlnet.gov/expapi/activities/lesson' },
    },
    timestamp: '2026-02-03T12:00:00.000Z',
  });
});

test('an answer has its response and its score, a chapter its duration', () => {
  const asked = { query: '?learn=hook&beat=guess', name: 'How long?', kind: 'interaction' } as const;
  const answered = state('answered', asked, page, now, {
    response: '12 ms',
    success: true,
    completion: true,
    scaled: 0.98,
  });
  expect(answered.result).toEqual({
    response: '12 ms',
    success: true,
    completion: true,
    score: { raw: 0.98, min: 0, max: 1, scaled: 0.98 },
  });
  const chapter = { query: '?learn=hook', name: 'One question', kind: 'module' } as const;
  const completed = state('completed', chapter, page, now, { completion: true, durationMs: 12_345 });
  expect(completed.result).toEqual({ completion: true, duration: 'PT12.35S' });
  expect(envelope(completed)).toEqual({
    source: 'lambda-lifecycle',
    v: 1,
    type: 'event',
    event: 'xapi',
    detail: completed,
  });
});
