import type { Command } from '../../player/commands.ts';

/** What a talk has beside the page's own commands. */
export type TalkCommandId = 'next' | 'back' | 'dim' | 'spotlight' | 'freeze' | 'qr' | 'goTo' | 'filters' | 'leave';

/** A command of a talk, and the keys that a keyboard or a clicker sends for it. */
export interface TalkCommand extends Pick<Command, 'keys'> {
  readonly id: TalkCommandId;
}

/**
 * The keys of a stage and of the presenter's window, in their buttons and on the help sheet. They come before the page's
 * own, of which all others go on working. Clickers send pages, arrows, and `.` or B for a black screen.
 */
export const talkCommands: readonly TalkCommand[] = [
  { id: 'next', keys: ['Space', 'PageDown', 'ArrowRight', 'ArrowDown', 'n'] },
  { id: 'back', keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'p', 'Shift+Space'] },
  { id: 'dim', keys: ['b', '.'] },
  { id: 'spotlight', keys: ['h'] },
  { id: 'freeze', keys: ['z'] },
  { id: 'qr', keys: ['q'] },
  { id: 'goTo', keys: ['g'] },
  { id: 'filters', keys: ['x'] },
  { id: 'leave', keys: ['Escape'] },
];

/** The command of a talk that a key asks for, if any. */
export function talkCommandFor(key: string): TalkCommandId | undefined {
  return talkCommands.find(({ keys }) => keys.includes(key))?.id;
}
