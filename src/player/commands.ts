import type { PlayerEvent, PlayerSnapshot } from './playerMachine.ts';

/** What a command may do to the page around the player. The page decides how. */
export type PageAction = 'toggleFullscreen' | 'toggleTheme' | 'close';

/** Everything that buttons, keys, the help sheet and messages can ask for. */
export interface Command {
  readonly id: CommandId;
  /** As `keyOf` names them. The first is the one that is shown. */
  readonly keys: readonly string[];
  readonly group: 'transport' | 'jump' | 'speed' | 'page';
  readonly does: PlayerEvent | PageAction;
}

export type CommandId =
  | 'first'
  | 'back'
  | 'play'
  | 'pause'
  | 'next'
  | 'last'
  | 'nextTick'
  | 'backTick'
  | 'nextPhase'
  | 'backPhase'
  | 'step'
  | 'faster'
  | 'slower'
  | 'restart'
  | 'fullscreen'
  | 'theme'
  | 'close';

/** One table feeds the buttons, the keys, the help sheet and, later, the message API: they cannot drift apart. */
export const commands: readonly Command[] = [
  { id: 'pause', keys: ['Space', 'k'], group: 'transport', does: { type: 'pause' } },
  { id: 'play', keys: ['Space', 'k'], group: 'transport', does: { type: 'play' } },
  { id: 'next', keys: ['ArrowRight', 'PageDown', 'n'], group: 'transport', does: { type: 'next' } },
  { id: 'back', keys: ['ArrowLeft', 'PageUp', 'p', 'Shift+Space'], group: 'transport', does: { type: 'back' } },
  { id: 'first', keys: ['Home', '0'], group: 'transport', does: { type: 'first' } },
  { id: 'last', keys: ['End'], group: 'transport', does: { type: 'last' } },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (cursor): Command => ({ id: 'step', keys: [String(cursor)], group: 'jump', does: { type: 'seek', cursor } }),
  ),
  { id: 'nextPhase', keys: ['l'], group: 'jump', does: { type: 'nextPhase' } },
  { id: 'backPhase', keys: ['j'], group: 'jump', does: { type: 'backPhase' } },
  { id: 'nextTick', keys: ['.'], group: 'jump', does: { type: 'nextTick' } },
  { id: 'backTick', keys: [','], group: 'jump', does: { type: 'backTick' } },
  { id: 'restart', keys: ['r'], group: 'jump', does: { type: 'restart' } },
  { id: 'faster', keys: ['>'], group: 'speed', does: { type: 'faster' } },
  { id: 'slower', keys: ['<'], group: 'speed', does: { type: 'slower' } },
  { id: 'fullscreen', keys: ['f'], group: 'page', does: 'toggleFullscreen' },
  { id: 'theme', keys: ['d'], group: 'page', does: 'toggleTheme' },
  { id: 'close', keys: ['Escape'], group: 'page', does: 'close' },
];

/** Does the command do anything now? The machine says so. */
export function enabled(command: Command, player: PlayerSnapshot): boolean {
  return typeof command.does === 'string' || player.can(command.does);
}

/** The command that a key asks for now, if any. */
export function commandForKey(key: string, player: PlayerSnapshot): Command | undefined {
  return commands.find((command) => command.keys.includes(key) && enabled(command, player));
}

/** The command of this name. */
export function commandNamed(id: CommandId): Command {
  const found = commands.find((command) => command.id === id);
  if (!found) throw new Error(`No command is named ${id}.`);
  return found;
}
