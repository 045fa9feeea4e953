// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readAddress } from '../../player/url.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { doors } from '../doors.ts';
import { prepareWith } from '../page/prepare.ts';
import { startSession } from '../page/start.ts';
import { entriesOf } from './entries.ts';
import { rank } from './ranking.ts';

async function sessionAt(query = '') {
  const address = readAddress(query);
  return startSession(doors, address, await prepareWith(doors)(address, query));
}
const firstOf = async (wanted: string, query = '') => rank(entriesOf(await sessionAt(query)), wanted)[0]?.id;

test.each([
  // What one reaches with `/`, these letters, and Enter.
  ['sn', 'story:snapstart-restore'],
  ['rest', 'story:snapstart-restore'],
  ['snap rest', 'story:snapstart-restore'],
  ['em', 'action:embed'],
  ['9', 'step:9'],
  ['warm', 'story:warm-start'],
  ['oom', 'story:out-of-memory'],
  ['slow', 'story:cold-start'],
  ['gloss', 'action:glossary'],
  ['learn', 'action:learn'],
  ['firec', 'word:firecracker'],
  ['twice cold', 'challenge:second-start-cold'],
  ['present to', 'action:present'],
  ['dark', 'action:theme'],
  ['bill', 'action:panel-bill'],
  // What people mean by a word, before all else that has it.
  ['502', 'story:api-gateway-error'],
  ['504', 'story:api-gateway-timeout'],
  ['413', 'story:request-too-large'],
  ['429', 'story:throttle'],
  ['retry', 'story:async-retries'],
  ['expensive', 'story:provisioned'],
  ['cost', 'action:panel-bill'],
  ['timeout', 'story:invoke-timeout'],
  ['error', 'story:handler-error'],
  ['crash', 'story:runtime-exit'],
  ['quiz', 'action:challenges'],
  ['png', 'action:share'],
  ['cloudwatch', 'action:import'],
])('%s finds %s first', async (wanted, id) => {
  expect(await firstOf(wanted)).toBe(id);
});

test('every story is found first by its whole title', async () => {
  const entries = entriesOf(await sessionAt());
  const stories = entries.filter(({ group }) => group === 'stories');
  expect(stories).toHaveLength(scenarios.length);
  for (const { id, names } of stories) expect(rank(stories, names[0])[0]?.id, names[0]).toBe(id);
});

test('no two have one id', async () => {
  const ids = entriesOf(await sessionAt()).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('a step, a story and a word lead there', async () => {
  const session = await sessionAt();
  const take = (wanted: string) => rank(entriesOf(session), wanted)[0]?.run();
  take('9');
  expect(session.player.getSnapshot().context.target).toBe(9);
  take('out of memory');
  expect(session.page.getSnapshot().context.story.slug).toBe('out-of-memory');
  take('firecracker');
  expect(session.page.getSnapshot().context).toMatchObject({ dialog: 'glossary', term: 'firecracker' });
});

test('what is asked in a challenge is not told in the list of steps', async () => {
  const session = await sessionAt('?challenge=nobody-pays');
  expect(entriesOf(session).filter(({ group }) => group === 'steps')).toEqual([]);
});

test('each action that has further names is one', async () => {
  const { alsoCalled } = (await import('../../words/palette.ts')).paletteWords;
  const actions = entriesOf(await sessionAt()).flatMap(({ id }) => (id.startsWith('action:') ? [id.slice(7)] : []));
  expect(actions).toEqual(expect.arrayContaining(Object.keys(alsoCalled)));
});
