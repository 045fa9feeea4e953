import { useSelector } from '@xstate/react';
import {
  ChevronDown,
  CircleHelp,
  FileText,
  LayoutGrid,
  type LucideIcon,
  Presentation,
  Search,
  Share2,
  SunMoon,
} from 'lucide-react';
import { type Command, commandNamed } from '../player/commands.ts';
import { commandNames, tipOf } from '../player/keyNames.ts';
import { summarize } from '../readings/summary.ts';
import { words } from '../words/index.ts';
import { type DoorCommand, doorCommand, useSession } from './page/session.ts';

/** Characters of a headline that stands in one line, or two, in large letters. */
const mostAtLarge = 30;

/** The question, the choice of story, and what concerns the whole page. */
export function Header() {
  const session = useSession();
  const { page } = session;
  const story = useSelector(page, (state) => state.context.story);
  // Of a guided story the question of the picture would often be the answer to what is asked.
  const lesson = useSelector(page, (state) => state.context.lesson?.title);
  const title = lesson ?? summarize(story.trace).question;
  return (
    <header className="page-column flex flex-wrap items-center gap-2 py-3 min-[72rem]:flex-nowrap xl:gap-x-4">
      <div className={`headline${title.length > mostAtLarge ? ' long' : ''}`}>
        <p className="text-muted text-xs font-semibold tracking-wide">{words.page.product}</p>
        <h1>{title}</h1>
      </div>
      <button
        type="button"
        className="control story-button"
        aria-haspopup="dialog"
        title={words.page.catalogue}
        onClick={() => page.send({ type: 'dialog', dialog: 'catalogue' })}
      >
        <LayoutGrid size={17} aria-hidden />
        <span className="sr-only">{words.page.scenario} </span>
        <span className="truncate">{story.title}</span>
        <ChevronDown size={16} aria-hidden />
      </button>
      <button type="button" className="control" onClick={() => session.run(doorCommand(session, 'import'))}>
        <FileText size={16} className="max-xl:hidden" aria-hidden />
        {words.page.ownLog}
      </button>
      <Square command={doorCommand(session, 'palette')} icon={Search} />
      <nav className="doors" aria-label={words.page.doors}>
        <button
          type="button"
          className="control"
          id="learn-door"
          aria-pressed={lesson !== undefined}
          onClick={() => session.run(doorCommand(session, 'learn'))}
        >
          {words.page.learn}
        </button>
        {(['challenges', 'glossary'] as const).map((dialog) => (
          <button
            key={dialog}
            type="button"
            className="control"
            aria-haspopup="dialog"
            onClick={() => session.run(doorCommand(session, dialog))}
          >
            {words.page[dialog]}
          </button>
        ))}
      </nav>
      <div className="flex items-center gap-1.5">
        <Square command={doorCommand(session, 'share')} icon={Share2} />
        {/* No phone is shown to a room, and it is dark when its owner wants it; the palette has both. */}
        <span className="contents max-sm:hidden">
          <Square command={doorCommand(session, 'present')} icon={Presentation} />
          <Square command={commandNamed('theme')} icon={SunMoon} />
        </span>
        <Square command={doorCommand(session, 'help')} icon={CircleHelp} />
      </div>
    </header>
  );
}

interface SquareProps {
  readonly command: Command | DoorCommand;
  readonly icon: LucideIcon;
}

/** A command behind an icon. */
function Square({ command, icon: Icon }: SquareProps) {
  const session = useSession();
  const name = 'name' in command ? command.name : commandNames[command.id];
  return (
    <button
      type="button"
      className="control square"
      aria-label={name}
      title={tipOf(name, command.keys)}
      aria-keyshortcuts={command.keys[0]}
      onClick={() => session.run(command)}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
