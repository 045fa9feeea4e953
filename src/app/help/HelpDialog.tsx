import { useSelector } from '@xstate/react';
import { type Command, commands } from '../../player/commands.ts';
import { commandNames, keyName } from '../../player/keyNames.ts';
import { words } from '../../words/index.ts';
import { presentWords } from '../../words/present.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { doorCommands, useSession } from '../page/session.ts';
import { siteAddress } from '../page/site.ts';
import { talkCommands } from '../present/commands.ts';

const groups = ['transport', 'jump', 'speed', 'page'] as const;

/** The help sheet, written by the command tables themselves. */
export default function HelpDialog() {
  const session = useSession();
  const { page } = session;
  const site = siteAddress();
  const on = useSelector(page, (state) => state.context.shortcuts);
  return (
    <Dialog title={words.page.helpTitle} wide>
      <label className="mb-4 flex items-center gap-2">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => page.send({ type: 'shortcuts', on: event.currentTarget.checked })}
        />
        {words.page.helpSwitch}
      </label>
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-1 font-bold">{words.commandGroups[group]}</h3>
            <dl className="shortcuts">
              {distinct(commands.filter((command) => command.group === group)).map((command) => (
                <Shortcut
                  key={command.id}
                  does={command.id === 'pause' ? words.page.playOrPause : commandNames[command.id]}
                  keys={command.id === 'step' ? ['1', '…', '9'] : command.keys}
                />
              ))}
              {group === 'page' &&
                doorCommands(session).map(
                  ({ id, name, keys }) => keys.length > 0 && <Shortcut key={id} does={name} keys={keys} />,
                )}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="mb-1 font-bold">{presentWords.group}</h3>
          <dl className="shortcuts">
            {talkCommands.map(({ id, keys }) => (
              <Shortcut key={id} does={presentWords.commands[id]} keys={keys} />
            ))}
          </dl>
        </section>
      </div>
      {site && (
        <p className="mt-4">
          <a href={`${site}changes/`}>{words.page.changes}</a> ·{' '}
          <a href={`${site}reference/`}>{words.page.reference}</a>
        </p>
      )}
    </Dialog>
  );
}

function Shortcut({ does, keys }: { does: string; keys: readonly string[] }) {
  return (
    <div>
      <dt>{does}</dt>
      <dd>
        {keys.map((name) => (
          <kbd key={name}>{keyName(name)}</kbd>
        ))}
      </dd>
    </div>
  );
}

/** One line each, though nine keys go to steps, and Play has the keys of Pause. */
function distinct(all: readonly Command[]): Command[] {
  const isSame = (one: Command, other: Command) => one.id === other.id || one.keys[0] === other.keys[0];
  return all.filter((command, place) => all.findIndex((each) => isSame(each, command)) === place);
}
