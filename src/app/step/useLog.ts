import { useSelector } from '@xstate/react';
import { useMemo } from 'react';
import { type LogLine, logLines } from '../../readings/log/log.ts';
import { useSession } from '../page/session.ts';
import { useStep } from '../page/useStep.ts';
import { useLogFormat } from './logFormat.ts';

/** The log of the story that is shown, and how it may be. */
export interface Log {
  readonly lines: readonly LogLine[];
  /** It is the reader's own, or of a file: all of it is known before the first step. */
  readonly isGiven: boolean;
  /** Somebody is asked what will happen: the log must not tell. */
  readonly isSecret: boolean;
}

export function useLog(): Log {
  const { page } = useSession();
  const { story } = useStep();
  const isSecret = useSelector(page, ({ context }) => context.lesson !== undefined || context.challenge !== undefined);
  const logFormat = useLogFormat();
  const lines = useMemo(() => logLines(story.trace, { ...story.setting, logFormat }), [story, logFormat]);
  const isGiven = useMemo(() => story.trace.messages.some((message) => message.lines !== undefined), [story]);
  return { lines, isGiven, isSecret };
}
