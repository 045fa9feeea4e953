import type { OwnWords } from '../lifecycle/ownWords.ts';
import type { Trace } from '../trace/trace.ts';
import { once } from './once.ts';
import { type StepKey, stepKey } from './step/stepKey.ts';

/** By what a step means, or says in words of its own: the story in which that is what matters. */
export const seeAlso: Readonly<Partial<Record<StepKey | OwnWords, string>>> = {
  rejectState: 'vpc',
  spinDown: 'deploy',
  ready: 'cold-start-flag',
  readyByItself: 'cold-start-flag',
  timeout: 'what-remains',
  idleFoundAfterFailure: 'init-loop',
  invokeAsync: 'recursion-stopped',
  reportManaged: 'json-log',
  // From one story of practice to another.
  keepConnection: 'what-remains',
  throwReset: 'handler-error',
  returnEarly: 'extension-slow',
  loseWork: 'spin-down',
  stopLongInit: 'init-timeout-twice',
  endLoop: 'deploy',
  openStreamInPython: 'function-url-stream',
  createSlotInVpc: 'cold-start',
  callIntoVpc: 'stale-connection',
  retireOldConfiguration: 'spin-down',
  findNoneOfNew: 'provisioned',
  readNewVariable: 'what-remains',
  logInJson: 'work-not-awaited',
  reportInJson: 'managed-instances',
  openOnce: 'stale-connection',
  meetGlobal: 'work-not-awaited',
  openAgain: 'init-again',
  flagAfterProvisioned: 'provisioned-spill-over',
  flagAfterProactive: 'proactive-init',
  callItself: 'async-retries',
  stopChain: 'async-switched-off',
  keepStoppedEvent: 'sqs-fails',
};

/** The story to see at step `index` (from 0) of this one, where a story is first named. */
export function storyBeside(trace: Trace, index: number, slug?: string): string | undefined {
  const story = waysOf(trace).get(index);
  return story === slug ? undefined : story;
}

const waysOf = once((trace: Trace): ReadonlyMap<number, string> => {
  const ways = new Map<string, number>();
  for (const { index, detail } of trace.messages) {
    const story = (detail?.words && seeAlso[detail.words]) ?? seeAlso[stepKey(trace, index) ?? 'seen'];
    if (story !== undefined && !ways.has(story)) ways.set(story, index);
  }
  return new Map([...ways].map(([story, index]) => [index, story]));
});
