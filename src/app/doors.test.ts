import { expect, test } from 'vitest';
import { commands } from '../player/commands.ts';
import { doors } from './doors.ts';

const ofDoors = doors.flatMap((door) => door.commands ?? []);

test.each([
  ['c', 'compare'],
  ['e', 'share'],
  ['t', 'present'],
  ['s', 'presenter'],
  ['/', 'palette'],
  ['Ctrl+k', 'palette'],
  ['?', 'help'],
  ['F1', 'help'],
])('%s asks for %s', (key, id) => {
  expect(ofDoors.find(({ keys }) => keys.includes(key))?.id).toBe(id);
});

test('no key is asked for twice', () => {
  const keys = [...ofDoors, ...commands.filter(({ id }) => id !== 'pause')].flatMap((command) => command.keys);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test('each button over the stage has a command of its door', () => {
  for (const { control, commands: own = [] } of doors) {
    if (control) expect(own.map(({ id }) => id)).toContain(control.command);
  }
});

test('no two doors have one name, or dialogs of one name', () => {
  for (const names of [doors.map(({ name }) => name), doors.flatMap(({ dialogs = {} }) => Object.keys(dialogs))])
    expect(names).toEqual([...new Set(names)]);
});
