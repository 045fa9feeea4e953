import { useSelector } from '@xstate/react';
import { createActor, fromTransition } from 'xstate';
import type { SampleLanguage } from '../../readings/code/code.ts';
import { useStep } from '../page/useStep.ts';

/** The language that the reader wants to see code in, in every panel. Until one is chosen it is the story's. */
const chosen = createActor(
  fromTransition(
    (_: SampleLanguage | undefined, { language }: { type: 'choose'; language: SampleLanguage }) => language,
    undefined,
  ),
).start();

export const chooseLanguage = (language: SampleLanguage): void => chosen.send({ type: 'choose', language });

export function useLanguage(): SampleLanguage {
  const { story } = useStep();
  return useSelector(chosen, ({ context }) => context) ?? story.setting.language ?? 'node';
}
