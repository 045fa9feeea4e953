import { stepAt } from '../../player/playerMachine.ts';
import { readStory, writeStory } from '../page/fileStory.ts';
import type { Session } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { forget, keep, kept } from './keep.ts';

const name = 'talk log';
let written: Story | undefined;

/** No address leads to a log: while one is shown to a room, this window keeps it for the case of a reload. */
export function keepLog(session: Session): void {
  const { page, player } = session;
  const { story, lesson } = page.getSnapshot().context;
  // The guided story's own log comes with it.
  if (story.slug !== undefined || story === lesson?.story) {
    if (written) forgetLog();
    return;
  }
  if (written !== story) keep(name, writeStory(story));
  written = story;
  keep(`${name} beat`, nameBeat(session));
  keep(`${name} step`, String(stepAt(player.getSnapshot().context.target)));
}

/** The beat of the guided story that the page stands at, if it does: a log may lie over it. */
function nameBeat({ page }: Session): string {
  const { learn } = page.getSnapshot().context.lesson ?? {};
  return learn ? `${learn.chapter}/${learn.beat}` : '';
}

/** The talk is over, or goes on elsewhere. */
export function forgetLog(): void {
  written = undefined;
  forget(name);
}

/** Shows the log that stood here before a reload, at its step. A link to another beat is followed instead. */
export function resumeLog(session: Session): void {
  const file = kept(name);
  if (file === null || kept(`${name} beat`) !== nameBeat(session)) return;
  if (session.page.getSnapshot().context.story === written) return;
  const read = readStory(file);
  if (!read) return;
  written = read.story;
  const step = Number(kept(`${name} step`)) || 0;
  session.open(read.story, step > 0 ? String(step) : undefined);
}
