import { useSelector } from '@xstate/react';
import { Check } from 'lucide-react';
import { billOf } from '../../readings/bill/bill.ts';
import { formatDollars, formatPrice, priceOf, priceOfKeeping, priceSource } from '../../readings/bill/price.ts';
import { formatMs, tieUnits } from '../../readings/format.ts';
import { requestsOf } from '../../readings/moments.ts';
import { outcomeOf } from '../../readings/outcome.ts';
import { summarize } from '../../readings/summary.ts';
import type { Parameters } from '../../sources/scenarios/parameters.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { isSame } from './whatIfing.ts';

const text = furtherWords.whatIf;

/** What each request comes to: the wait, the billed time, the price. And a way to keep it while the numbers change. */
export function WhatIfResults({ story, parameters }: { story: Story; parameters: Parameters }) {
  const { trace } = story;
  const { provisioned, architecture } = parameters;
  const { requests } = summarize(trace);
  const restored = requests.some(({ coldness }) => coldness === 'restored');
  return (
    <div className="what-if-results">
      <table>
        <caption className="sr-only">{text.results}</caption>
        <thead>
          <tr>
            {Object.values(text.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requests.map(({ request, coldness }) => (
            <Row key={request} name={words.strips.coldness[coldness]} {...{ trace, request, parameters }} />
          ))}
        </tbody>
      </table>
      <p className="text-muted">
        <a href={priceSource.url} rel="noreferrer" target="_blank">
          {priceSource.label}
        </a>
        : {text.priced(architecture)}{' '}
        {provisioned > 0 && text.keeping(provisioned, formatDollars(priceOfKeeping(provisioned, parameters)))}
        {restored && text.restoreCharge}
      </p>
      <KeepButton story={story} />
    </div>
  );
}

/** Keeps these numbers for a comparison with others. */
function KeepButton({ story }: { story: Story }) {
  const { page } = useSession();
  const isKept = useSelector(page, (state) => state.context.ownStories.some((each) => isSame(each, story)));
  return (
    <p className="what-if-keep">
      <button
        type="button"
        className="control small"
        // Not `disabled`: that would drop the focus of the one who pressed it.
        aria-disabled={isKept}
        onClick={() => !isKept && page.send({ type: 'keep', story })}
      >
        {isKept && <Check size={14} aria-hidden />}
        {isKept ? text.kept : text.keep}
      </button>
      <span role="status" className="text-muted">
        {isKept && text.keptHint}
      </span>
    </p>
  );
}

function Row({
  trace,
  request,
  name,
  parameters,
}: {
  trace: Trace;
  request: string;
  name: string;
  parameters: Parameters;
}) {
  const bill = billOf(trace, request);
  const { waitMs, endings } = outcomeOf(trace, request);
  const price = priceOf(bill, { ...parameters, isProvisioned: isProvisioned(trace, request) });
  return (
    <tr>
      <th scope="row">
        {requestsOf(trace).indexOf(request) + 1} {name}
        {endings.map((ending) => (
          <small key={ending}>{text.outcomes[ending]}</small>
        ))}
      </th>
      <td>{waitMs === undefined ? '–' : formatMs(waitMs)}</td>
      <td>{bill.billedMs === undefined ? '–' : tieUnits(`${bill.billedMs} ms`)}</td>
      <td>
        {price === undefined ? (
          '–'
        ) : (
          <>
            {formatPrice(price)}{' '}
            <span className="block text-muted">{text.million(formatDollars(1_000_000 * price))}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** Was the environment of the request made ahead of it? */
function isProvisioned(trace: Trace, request: string): boolean {
  const environment = trace.messages.find((message) => message.request === request)?.environment;
  return trace.messages.some((message) => message.type === 'provision' && message.environment === environment);
}
