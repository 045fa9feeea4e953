import { useSelector } from '@xstate/react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import { keyName } from '../../player/keyNames.ts';
import { chord, keyOf } from '../../player/keys.ts';
import { paletteWords as text } from '../../words/palette.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { useSession } from '../page/session.ts';
import { entriesOf } from './entries.ts';
import { takeTyped } from './openPalette.ts';
import { type Entry, mostFound, rank } from './ranking.ts';
import './palette.css';

/**
 * Finds anything of the page by some letters of it: Enter takes the first, arrows choose. By the pattern of a combobox with
 * a list: the focus stays in the field, which names the option that is chosen (WAI-ARIA Authoring Practices, combobox).
 */
export default function PaletteDialog() {
  const session = useSession();
  const { page } = session;
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  // Something else may come to the page behind it, such as the guided story that was asked for before.
  const story = useSelector(page, (state) => state.context.story);
  const lesson = useSelector(page, (state) => state.context.lesson);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story has other steps
  const entries = useMemo(() => entriesOf(session), [session, story, lesson]);
  const found = useMemo(() => rank(entries, query), [entries, query]);
  const groups = groupsOf(found.slice(0, mostFound));
  const shown = groups.flatMap(({ own }) => own);
  const chosen = shown[at];
  const optionId = (entry: Entry) => `${id}${entry.id}`;
  const chosenId = chosen && optionId(chosen);
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  // Not before the field has the focus: while it is being made, too, somebody may type.
  useLayoutEffect(() => setQuery(takeTyped()), []);
  const close = () => page.send({ type: 'dialog', dialog: 'none' });
  const take = (entry: Entry) => {
    close();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.nativeEvent);
    if (key === 'ArrowDown') setAt((at + 1) % Math.max(1, shown.length));
    else if (key === 'ArrowUp') setAt(Math.max(0, at === 0 ? shown.length - 1 : at - 1));
    else if (key === 'Enter' && chosen) take(chosen);
    else if (key === chord) close();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={text.title}>
      <div className="palette">
        <input
          type="text"
          className="control"
          role="combobox"
          aria-label={text.label}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={chosenId}
          autoComplete="off"
          spellCheck={false}
          value={query}
          ref={takeFocus}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p className="palette-count" role="status">
          {tellCount(query.trim(), found.length)}
        </p>
        <div className="palette-list" role="listbox" id={`${id}list`} aria-label={text.list} tabIndex={-1}>
          {groups.map(({ group, own }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
            <div key={group} role="group" aria-labelledby={`${id}${group}`}>
              <p className="palette-group" id={`${id}${group}`} aria-hidden>
                {text.groups[group]}
              </p>
              {own.map((entry) => (
                // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
                <div
                  key={entry.id}
                  role="option"
                  id={optionId(entry)}
                  aria-selected={entry === chosen}
                  onPointerMove={() => setAt(shown.indexOf(entry))}
                  onClick={() => take(entry)}
                >
                  <Found entry={entry} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function tellCount(query: string, count: number): string {
  if (query === '') return text.hint;
  if (count === 0) return text.none(query);
  return count > mostFound ? text.most(mostFound) : text.found(count);
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
