/** Stories of the reader's own, told from what a link says, as the page tells them. */
import { cutAfter, mostChoices, takeAll } from '../sources/freePlay/play.ts';
import { tell } from '../sources/scenarios/index.ts';
import { setting } from '../sources/scenarios/setting.ts';
import { nameWhatIf, readWhatIf } from '../sources/scenarios/tellParameters.ts';
import { whatIf } from '../sources/scenarios/whatIf.ts';
import { emptyTrace, record } from '../trace/record.ts';
import { freePlayWords } from '../words/freePlay.ts';
import { storyWords } from '../words/stories.ts';
import type { Params } from './public.ts';
import type { Story } from './story.ts';

/** The story of these numbers. What cannot be told falls back to its default, and says so. */
export function tellWhatIf(params: Params): Story {
  const { settled, alerts } = readWhatIf(new URLSearchParams(params));
  const scenario = whatIf(settled);
  return {
    title: nameWhatIf(settled),
    promise: storyWords['what-if'].promise,
    slug: 'what-if',
    trace: record(tell(scenario).events),
    setting: scenario.setting,
    params,
    alerts,
  };
}

/** After `at` steps of a story (absent: nothing) the choices of `path`, as far as the machines accept them. */
export function tellFreePlay(base: Story | undefined, params: Params): Story {
  const { title, promise, notOffered, tooLong } = freePlayWords;
  const at = /^\d{1,4}$/.test(params.at ?? '') ? Number(params.at) : 0;
  const own = base?.setting ?? setting;
  const from = cutAfter(base?.trace ?? emptyTrace, Math.min(at, base?.trace.messages.length ?? 0));
  const { trace, beyond, refused } = takeAll(from, params.path?.split('.').filter(Boolean) ?? [], own);
  const alerts = [
    ...(base?.alerts ?? []),
    ...(refused === undefined ? [] : [notOffered(refused, trace.messages.length)]),
    ...(beyond > 0 ? [tooLong(mostChoices, beyond)] : []),
  ];
  return { slug: 'free-play', title, promise, trace, setting: own, params, alerts };
}
