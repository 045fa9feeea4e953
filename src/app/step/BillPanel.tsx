import { type Bill, billAt, billOf } from '../../readings/bill/bill.ts';
import { checkReport } from '../../readings/bill/billingModels.ts';
import { formatMs } from '../../readings/format.ts';
import { requestsOf } from '../../readings/moments.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { useFew } from './useFew.tsx';

/** Time and bill so far; on the overview, the bill of each request. */
export default function BillPanel() {
  const { story, step } = useStep();
  const { trace } = story;
  const soFar = step === 0 ? undefined : billAt(trace, step - 1);
  const requests = requestsOf(trace);
  const few = useFew(requests, 'first');
  const bills = soFar ? [soFar] : few.shown.map((request) => billOf(trace, request));
  return (
    <>
      {bills.map((bill) => (
        <BillTable
          key={bill.request}
          bill={bill}
          name={words.strips.requestNumber(requests.indexOf(bill.request) + 1)}
        />
      ))}
      {step === 0 && few.more}
      <p className="mt-3 text-sm text-muted">{noteOn(bills[0])}</p>
    </>
  );
}

/** A REPORT that a log printed says how it was billed; a story follows the rule of today. */
function noteOn(bill: Bill | undefined): string {
  if (bill?.managed) return words.page.billManaged;
  if (!bill?.printed) return words.page.billNote;
  const { adds, model } = checkReport(bill.printed);
  if (!adds) return words.page.billFails;
  return model ? words.page.billModels[model] : words.page.billNote;
}

function BillTable({ bill, name }: { bill: Bill; name: string }) {
  const rows: [string, number | undefined][] = [
    [words.page.bills.before, bill.beforeMs],
    [words.page.bills.idle, bill.idleMs],
    [words.page.bills.failedInit, bill.failedInitMs],
    [words.page.bills.failedRestore, bill.failedRestoreMs],
    [words.page.bills.init, bill.initMs],
    [words.page.bills.restore, bill.billedRestoreMs ?? bill.restoreMs],
    [words.page.bills.duration, bill.durationMs],
    [words.page.bills.managed, bill.managed?.durationMs],
  ];
  return (
    <table className="bill mb-3">
      <caption className="mb-1 text-left font-bold">{name}</caption>
      <tbody>
        {rows.map(
          ([what, ms]) =>
            ms !== undefined && (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{exact(ms)}</td>
              </tr>
            ),
        )}
        {!bill.managed && (
          <tr className="sum">
            <th scope="row">{words.page.bills.billed}</th>
            <td>{bill.billedMs === undefined ? '–' : `${bill.billedMs} ms`}</td>
          </tr>
        )}
        {bill.streamedBeyondMb !== undefined && (
          <tr>
            <th scope="row">{words.page.bills.streamed}</th>
            <td>{bill.streamedBeyondMb} MB</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Billing digits are exact; only long waits are rounded. */
const exact = (ms: number): string => (ms < 10_000 ? `${ms.toFixed(2)} ms` : formatMs(ms));
