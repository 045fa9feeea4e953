import { useSelector } from '@xstate/react';
import { ChevronDown, LayoutGrid, Search } from 'lucide-react';
import { questionOf } from '../readings/headline.ts';
import { words } from '../words/index.ts';
import { HeadMenu } from './HeadMenu.tsx';
import { CommandButton } from './page/CommandButton.tsx';
import { doorCommand, useSession } from './page/session.ts';

/** Characters of a headline that stands in one line, or two, in large letters. */
const mostAtLarge = 30;

/** The question, the choice of story, and what concerns the whole page. */
export function Header() {
  const session = useSession();
  const { page } = session;
  const story = useSelector(page, (state) => state.context.story);
  // Of a guided story the question of the picture would often be the answer to what is asked.
  const lesson = useSelector(page, (state) => state.context.lesson?.title);
  const title = lesson ?? questionOf(story.trace);
  return (
    <header className="page-column page-head">
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
      <CommandButton command={doorCommand(session, 'palette')} icon={<Search size={17} aria-hidden />} />
      <HeadMenu isGuided={lesson !== undefined} />
    </header>
  );
}
