import { lazy } from 'react';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { LogLines } from './LogLines.tsx';
import { useLog } from './useLog.ts';

const StepEvidence = lazy(() => import('./StepEvidence.tsx'));

/** What each step can be checked by. On the overview that is the log of it all, which has the numbers. */
export function EvidencePanel() {
  const { step } = useStep();
  const { lines, isSecret } = useLog();
  if (step > 0) return <StepEvidence />;
  return (
    <>
      {!isSecret && lines.length > 0 && <LogLines lines={lines} step={0} />}
      <p className="mt-3 text-muted first:mt-0">{words.page.noEvidenceYet}</p>
    </>
  );
}
