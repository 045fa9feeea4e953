import { type DisagreementName, textOfDisagreement } from '../../words/disagreementTexts.ts';
import { words } from '../../words/index.ts';
import type { StepKey } from './stepKey.ts';

/** Where a story tells what sources disagree about (facts §11, and what is newer): no step has two. */
export const disagreedSteps: Readonly<Record<DisagreementName, readonly StepKey[]>> = {
  codeBilled: ['requestSlot', 'createSlot', 'mountImage', 'unpackZip'],
  initAgainstLimit: ['deliver'],
  initRetry: ['failInitTimedOut'],
  shutdownShare: ['terminate', 'terminateInReset'],
  shutdownReason: ['extensionShutdown'],
  timeoutType: ['lastByteCut'],
  outOfMemoryType: ['outOfMemory'],
  errorStatus: ['error'],
  routerName: ['noneIdle', 'idleFound'],
};

const byStep: ReadonlyMap<StepKey, DisagreementName> = new Map(
  Object.entries(disagreedSteps).flatMap(([name, steps]) =>
    steps.map((step) => [step, name as DisagreementName] as const),
  ),
);

/** Where sources disagree on what is told at a step of this meaning. */
export const disagreementAt = (key: StepKey | undefined): DisagreementName | undefined =>
  key === undefined ? undefined : byStep.get(key);

/** What each side says, in words. */
export const tellDisagreement = (name: DisagreementName): string =>
  words.transcript.disagreement(textOfDisagreement(name));
