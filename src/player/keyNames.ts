import { words } from '../words/index.ts';

/** What each command is called, whether it has a button or a key alone. */
export const commandNames = { ...words.commands, ...words.keyCommands };

const names: Readonly<Record<string, string>> = words.keyNames;

/** A key as a keyboard has it: `→`, `Esc`, `K`. */
export const keyName = (key: string): string => names[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** What a button is for, and the key that does the same. */
export const tipOf = (name: string, [key]: readonly string[]): string =>
  key === undefined ? name : `${name} (${keyName(key)})`;
