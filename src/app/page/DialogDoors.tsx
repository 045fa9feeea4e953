import { words } from '../../words/index.ts';
import { doorCommand, useSession } from './session.ts';

/** The ways in that are dialogs: they stand in the header and, where there is none, in the catalogue. */
export function DialogDoors() {
  const session = useSession();
  return (['challenges', 'glossary'] as const).map((dialog) => (
    <button
      key={dialog}
      type="button"
      className="control"
      aria-haspopup="dialog"
      onClick={() => session.run(doorCommand(session, dialog))}
    >
      {words.page[dialog]}
    </button>
  ));
}
