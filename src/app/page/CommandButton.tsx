import { useSelector } from '@xstate/react';
import type { ReactNode } from 'react';
import type { Command } from '../../player/commands.ts';
import { commandNames, tipOf } from '../../player/keyNames.ts';
import { type DoorCommand, leadsOn, useSession } from './session.ts';

interface CommandButtonProps {
  readonly command: Command | DoorCommand;
  readonly icon: ReactNode;
  readonly look?: 'primary' | '';
}

/** A command behind an icon; in a menu its name is seen, too. */
export function CommandButton({ command, icon, look = '' }: CommandButtonProps) {
  const session = useSession();
  const isGuided = useSelector(session.page, (state) => state.context.lesson !== undefined);
  const can = useSelector(session.player, (state) => 'run' in command || leadsOn(command, state, isGuided));
  const name = 'name' in command ? command.name : commandNames[command.id];
  return (
    <button
      type="button"
      className={`control square ${look}`}
      aria-label={name}
      aria-keyshortcuts={command.keys.map((key) => ariaKeys[key] ?? key).join(' ')}
      title={tipOf(name, command.keys)}
      // Not `disabled`: that would drop the focus of the one who pressed it last.
      aria-disabled={!can}
      onClick={() => can && session.run(command)}
    >
      {icon}
      <span className="menu-word" aria-hidden>
        {name}
      </span>
    </button>
  );
}

/** Keys as `aria-keyshortcuts` has them. */
const ariaKeys: Readonly<Record<string, string>> = { '<': 'Shift+,', '>': 'Shift+.', 'Ctrl+k': 'Control+k' };
