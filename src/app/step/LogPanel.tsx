import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { LogFormatChoice } from './LogFormatChoice.tsx';
import { LogLines } from './LogLines.tsx';
import { useLog } from './useLog.ts';

/** The log as CloudWatch prints it, up to this step; all of it on the overview, and of the reader's own at every step. */
export default function LogPanel() {
  const { story, step } = useStep();
  const { lines, isGiven, isSecret } = useLog();
  const isAll = step === 0 || (isGiven && !isSecret);
  // What was printed is as it was, and Managed Instances know no text.
  const hasFormats = !isGiven && !story.trace.messages.some(({ states }) => states.environment?.startsWith('managed'));
  const printed = isAll ? lines : lines.filter((line) => line.index < step);
  return (
    <>
      {hasFormats && <LogFormatChoice />}
      {printed.length > 0 ? (
        <LogLines lines={printed} step={step} />
      ) : (
        <p className="text-muted">{words.page.logEmpty}</p>
      )}
    </>
  );
}
