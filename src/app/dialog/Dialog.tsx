import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { tipOf } from '../../player/keyNames.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  /** It fills the window, and what is in it scrolls by itself. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, gives it back, and closes on Esc. */
export function Dialog({ title, wide = false, whole = false, children }: DialogProps) {
  const { page, player } = useSession();
  const close = () => page.send({ type: 'dialog', dialog: 'none' });
  const ref = useRef<HTMLDialogElement>(null);
  // A dialog that made room for another one is not what closes now.
  const isHere = useRef(true);
  useLayoutEffect(() => {
    const dialog = ref.current;
    player.send({ type: 'pause' });
    dialog?.showModal();
    isHere.current = true;
    return () => {
      isHere.current = false;
      // Closed before it is taken away: only then does the browser give the focus back.
      dialog?.close();
    };
  }, [player]);
  return (
    <dialog
      ref={ref}
      className={`${wide ? 'wide' : ''}${whole ? 'whole' : ''}`}
      aria-label={title}
      // Left to the browser, a dialog closes at once and tells it later: a key that comes between goes to what it hides.
      onCancel={(event) => {
        // The one of a file input within bubbles.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      onClose={() => isHere.current && close()}
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 className="text-xl font-bold">{title}</h2>
        <button
          type="button"
          className="control square flex-none"
          aria-label={words.page.closeDialog}
          title={tipOf(words.page.closeDialog, ['Escape'])}
          onClick={close}
        >
          <X size={18} aria-hidden />
        </button>
      </div>
      {children}
    </dialog>
  );
}
