import { stepAt } from '../../player/playerMachine.ts';
import { readStory, writeStory } from '../fileStory.ts';
import type { Session } from '../session.ts';
import type { Story } from '../story.ts';
import { forget, keep, kept } from './keep.ts';

const name = 'talk log';
let written: Story | undefined;

/** No address leads to a log: while one is shown to a room, this window keeps it for the case of a reload. */
export function keepLog({ page, player }: Session): void {
  const { story } = page.getSnapshot().context;
  if (story.slug !== undefined) {
    if (written) forgetLog();
    return;
  }
  if (written !== story) keep(name, writeStory(story));
  written = story;
  keep(`${name} step`, String(stepAt(player.getSnapshot().context.target)));
}

/** The talk is over, or goes on elsewhere. */
export function forgetLog(): void {
  written = undefined;
  forget(name);
}

/** Shows the log that stood here before a reload, at its step. */
export function resumeLog(session: Session): void {
  const file = kept(name);
  if (file === null || session.page.getSnapshot().context.story === written) return;
  const read = readStory(file);
  if (!('story' in read)) return;
  written = read.story;
  const step = Number(kept(`${name} step`)) || 0;
  session.open(read.story, step > 0 ? String(step) : undefined);
}
