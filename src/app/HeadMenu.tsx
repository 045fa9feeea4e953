import { CircleHelp, FileText, Menu, Presentation, Share2, SunMoon } from 'lucide-react';
import { type ReactElement, useId, useRef } from 'react';
import { commandNamed } from '../player/commands.ts';
import { words } from '../words/index.ts';
import { CommandButton } from './page/CommandButton.tsx';
import { DialogDoors } from './page/DialogDoors.tsx';
import { doorCommand, useSession } from './page/session.ts';

/** What concerns the whole page: in a row, and on a phone behind one button. */
export function HeadMenu({ isGuided }: { isGuided: boolean }): ReactElement {
  const session = useSession();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu alone, as browsers do it; the page's own close is not asked
    <div
      className="contents"
      onKeyDown={(event) =>
        event.key === 'Escape' && event.currentTarget.querySelector(':popover-open') && event.stopPropagation()
      }
    >
      <button
        type="button"
        id="page-menu"
        ref={button}
        className="control square menu-button"
        popoverTarget={id}
        aria-label={words.page.menu}
        title={words.page.menu}
      >
        <Menu size={17} aria-hidden />
      </button>
      <div
        id={id}
        className="head-menu"
        popover="auto"
        onBeforeToggle={({ currentTarget: { style } }) => {
          style.top = `${(button.current?.getBoundingClientRect().bottom ?? 0) + 6}px`;
        }}
        // Before what is chosen is done: a dialog gives the focus back to the button that is still there.
        onClickCapture={({ currentTarget }) => currentTarget.matches(':popover-open') && currentTarget.hidePopover()}
      >
        <nav className="doors" aria-label={words.page.doors}>
          <button
            type="button"
            className="control"
            id="learn-door"
            aria-pressed={isGuided}
            onClick={() => session.run(doorCommand(session, 'learn'))}
          >
            {words.page.learn}
          </button>
          <DialogDoors />
        </nav>
        <button type="button" className="control" onClick={() => session.run(doorCommand(session, 'import'))}>
          <FileText size={16} aria-hidden />
          {words.page.ownLog}
        </button>
        <div className="head-icons">
          <CommandButton command={doorCommand(session, 'share')} icon={<Share2 size={17} aria-hidden />} />
          <CommandButton command={doorCommand(session, 'present')} icon={<Presentation size={17} aria-hidden />} />
          <CommandButton command={commandNamed('theme')} icon={<SunMoon size={17} aria-hidden />} />
          <CommandButton command={doorCommand(session, 'help')} icon={<CircleHelp size={17} aria-hidden />} />
        </div>
      </div>
    </div>
  );
}
