import { useSelector } from '@xstate/react';
import { type Command, commands } from '../player/commands.ts';
import { words } from '../words/index.ts';
import { presentWords } from '../words/present.ts';
import { Dialog } from './Dialog.tsx';
import { talkCommands } from './present/commands.ts';
import { useSession } from './session.ts';

const keyNames: Readonly<Record<string, string>> = words.commands.keys;
const groups = ['transport', 'jump', 'speed', 'page'] as const;

/** The help sheet, written by the command table itself. */
export default function HelpDialog() {
  const { page } = useSession();
  const on = useSelector(page, (state) => state.context.shortcuts);
  return (
    <Dialog title={words.page.helpTitle}>
      <label className="mb-4 flex items-center gap-2">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => page.send({ type: 'shortcuts', on: event.currentTarget.checked })}
        />
        {words.page.helpSwitch}
      </label>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-1 font-bold">{words.commands.groups[group]}</h3>
            <dl className="shortcuts">
              {distinct(commands.filter((command) => command.group === group)).map((command) => (
                <div key={command.id}>
                  <dt>
                    {(command.id === 'step' ? ['1', '…', '9'] : command.keys).map((key) => (
                      <Key key={key} name={key} />
                    ))}
                  </dt>
                  <dd>{words.commands[command.id]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="mb-1 font-bold">{presentWords.group}</h3>
          <dl className="shortcuts">
            {talkCommands.map(({ id, keys }) => (
              <div key={id}>
                <dt>
                  {keys.map((key) => (
                    <Key key={key} name={key} />
                  ))}
                </dt>
                <dd>{presentWords.commands[id]}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Key({ name }: { name: string }) {
  return <kbd>{keyNames[name] ?? (name.length === 1 ? name.toUpperCase() : name)}</kbd>;
}

/** One line each, though nine keys go to steps. */
function distinct(all: readonly Command[]): Command[] {
  return all.filter((command, place) => all.findIndex(({ id }) => id === command.id) === place);
}
