import { coldStart } from './en/learn/coldStart.ts';
import { freeze } from './en/learn/freeze.ts';
import { goesWrong } from './en/learn/goesWrong.ts';
import { hook } from './en/learn/hook.ts';
import { learnPane } from './en/learn/pane.ts';
import { sideBySide } from './en/learn/sideBySide.ts';
import { streaming } from './en/learn/streaming.ts';
import { twoAtOnce } from './en/learn/twoAtOnce.ts';
import { warmStart } from './en/learn/warmStart.ts';
import { whatHelps } from './en/learn/whatHelps.ts';
import { yourTurn } from './en/learn/yourTurn.ts';

export type { BeatWords, ChapterWords, GuessWords, QuestionWords, StoryNumbers } from './en/learn/shape.ts';

/** The guided story: each chapter's words follow from the numbers of its traces. Loaded when somebody learns. */
export const learnWords = {
  pane: learnPane,
  chapters: {
    hook,
    'cold-start': coldStart,
    freeze,
    'warm-start': warmStart,
    'side-by-side': sideBySide,
    'two-at-once': twoAtOnce,
    'when-it-goes-wrong': goesWrong,
    'what-helps': whatHelps,
    streaming,
    'your-turn': yourTurn,
  },
};
