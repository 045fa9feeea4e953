import { useSelector } from '@xstate/react';
import { createActor, fromTransition } from 'xstate';
import type { Setting } from '../../trace/setting.ts';
import { useStep } from '../page/useStep.ts';

type LogFormat = NonNullable<Setting['logFormat']>;

/** The format that the reader wants to see logs in. Until one is chosen it is the story's. */
const chosen = createActor(
  fromTransition((_: LogFormat | undefined, { format }: { type: 'choose'; format: LogFormat }) => format, undefined),
).start();

export const chooseLogFormat = (format: LogFormat): void => chosen.send({ type: 'choose', format });

export function useLogFormat(): LogFormat {
  const { story } = useStep();
  return useSelector(chosen, ({ context }) => context) ?? story.setting.logFormat ?? 'text';
}
