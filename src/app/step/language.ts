import { useSelector } from '@xstate/react';
import { createActor, fromTransition } from 'xstate';
import type { SampleLanguage } from '../../readings/code/code.ts';

/** The language that the reader wants to see code in, in every panel. */
const chosen = createActor(
  fromTransition((_: SampleLanguage, { language }: { type: 'choose'; language: SampleLanguage }) => language, 'node'),
).start();

export const chooseLanguage = (language: SampleLanguage): void => chosen.send({ type: 'choose', language });

export const useLanguage = (): SampleLanguage => useSelector(chosen, ({ context }) => context);
