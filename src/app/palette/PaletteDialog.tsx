import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { keyName } from '../../player/keyNames.ts';
import { chord, keyOf } from '../../player/keys.ts';
import { paletteWords as text } from '../../words/palette.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { useSession } from '../page/session.ts';
import { entriesOf } from './entries.ts';
import { takeTyped } from './openPalette.ts';
import { type Entry, mostFound, rank } from './ranking.ts';
import './palette.css';

/** Finds anything of the page by some letters of it: Enter takes the first, arrows choose. */
export default function PaletteDialog() {
  const session = useSession();
  const { page } = session;
  const [query, setQuery] = useState(takeTyped);
  const entries = useMemo(() => entriesOf(session), [session]);
  const found = useMemo(() => rank(entries, query), [entries, query]);
  const shown = found.slice(0, mostFound);
  const close = () => page.send({ type: 'dialog', dialog: 'none' });
  return (
    <Dialog title={text.title}>
      <Command
        className="palette"
        label={text.label}
        shouldFilter={false}
        // They would take the chord that closes it again.
        vimBindings={false}
        loop
        onKeyDown={(event) => {
          if (keyOf(event.nativeEvent) !== chord) return;
          event.preventDefault();
          close();
        }}
      >
        <Command.Input className="control" value={query} onValueChange={setQuery} ref={takeFocus} />
        <p className="palette-count" role="status">
          {query.trim() === ''
            ? text.hint
            : found.length === 0
              ? text.none(query.trim())
              : found.length > mostFound
                ? text.most(mostFound)
                : text.found(found.length)}
        </p>
        <Command.List label={text.list}>
          {groupsOf(shown).map(({ group, own }) => (
            <Command.Group key={group} heading={text.groups[group]}>
              {own.map((entry) => (
                <Command.Item
                  key={entry.id}
                  value={entry.id}
                  onSelect={() => {
                    close();
                    entry.run();
                  }}
                >
                  <Found entry={entry} />
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** Whoever asks for it comes to type, by a finger's keyboard, too. React's `autoFocus` would come too early for a dialog. */
const takeFocus = (field: HTMLElement | null) => field?.setAttribute('autofocus', '');

function Found({ entry: { names, hint, keys = [] } }: { entry: Entry }) {
  return (
    <>
      <span className="palette-name">{names[0]}</span>
      {hint && <span className="palette-hint"> {hint}</span>}
      {keys.slice(0, 1).map((key) => (
        <kbd key={key}>{keyName(key)}</kbd>
      ))}
    </>
  );
}

/** The groups in the order of the best that each has. */
function groupsOf(found: readonly Entry[]): { group: Entry['group']; own: Entry[] }[] {
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups.map((group) => ({ group, own: found.filter((each) => each.group === group) }));
}
