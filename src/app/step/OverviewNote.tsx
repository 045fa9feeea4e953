import { useSelector } from '@xstate/react';
import { commandNamed } from '../../player/commands.ts';
import { formatMs } from '../../readings/format.ts';
import { failureOf, nameOfResult } from '../../readings/result.ts';
import { type RequestSummary, summarize } from '../../readings/summary.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { primaryAction } from '../page/primary.ts';
import { useSession } from '../page/session.ts';
import { useNarrow } from '../page/useNarrow.ts';
import { Prose } from '../prose/Prose.tsx';

/** More rows would be a table to study, and not an answer. */
const most = 4;

/** Before the first step: what each request took, what of it is billed, where most of the longest wait went; and the way in. */
export function OverviewNote({ trace }: { trace: Trace }) {
  const session = useSession();
  const stands = useSelector(session.page, (state) => primaryAction(state.context, 0) === 'stepIn');
  const isAway = useNarrow();
  const requests = summarize(trace).requests.filter(({ totalMs, complete }) => totalMs > 0 || complete);
  const text = words.page.overviewOf;
  return (
    <>
      {requests.length > 0 && (
        <table className="overview-table">
          <caption className="sr-only">{text.caption}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{text.took}</th>
              <th scope="col">{text.billed}</th>
              <th scope="col">{text.result}</th>
            </tr>
          </thead>
          <tbody>
            {requests.slice(0, most).map(({ request, coldness, totalMs, billedMs, result }) => (
              <tr key={request}>
                <th scope="row">{words.strips.coldness[coldness]}</th>
                <td>{formatMs(totalMs)}</td>
                <td>{billedMs === undefined ? '–' : formatMs(billedMs)}</td>
                <td className={failureOf(result) && 'fails'}>{nameOfResult(result)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Largest requests={requests} />
      {trace.messages.length > 0 && (
        <div className="step-in">
          <button
            type="button"
            className={`control${stands && !isAway ? ' primary' : ''}`}
            onClick={() => session.run(commandNamed('next'))}
          >
            {text.stepIn}
          </button>
        </div>
      )}
    </>
  );
}

function Largest({ requests }: { requests: readonly RequestSummary[] }) {
  const slowest = requests.toSorted((a, b) => b.totalMs - a.totalMs)[0];
  if (!slowest?.largest) return null;
  const { phase, ms, share } = slowest.largest;
  const percent = `${Math.round(100 * share)} %`;
  return (
    <p className="mt-2.5">
      <Prose
        text={words.page.overviewOf.largest(formatMs(slowest.totalMs), words.phases[phase], formatMs(ms), percent)}
      />
    </p>
  );
}
