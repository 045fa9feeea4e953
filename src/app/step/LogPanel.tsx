import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { LogLines } from './LogLines.tsx';
import { useLog } from './useLog.ts';

/** The log as CloudWatch prints it, up to this step; all of it on the overview, and of the reader's own at every step. */
export function LogPanel() {
  const { step } = useStep();
  const { lines, isGiven, isSecret } = useLog();
  const isAll = step === 0 || (isGiven && !isSecret);
  const printed = isAll ? lines : lines.filter((line) => line.index < step);
  if (printed.length === 0) return <p className="text-muted">{words.page.logEmpty}</p>;
  return <LogLines lines={printed} step={step} />;
}
