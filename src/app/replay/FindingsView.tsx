import { ChevronRight } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { formatMs } from '../../readings/format.ts';
import type { Findings, Invocation } from '../../sources/imports/findings.ts';
import type { LogIndex } from '../../sources/imports/logIndex.ts';
import { problemText } from '../../sources/imports/problemText.ts';
import { furtherWords } from '../../words/further.ts';
import { useSession } from '../page/session.ts';
import { type Importing, messageOf, tellInvocation } from './importing.ts';
import { type Sought, seek } from './seek.ts';

const text = furtherWords.importPane;

/** What was found: the facts, what is wrong, and the invocations to step through. */
export function FindingsView({ found }: { found: Extract<Importing, { kind: 'found' }> }) {
  const { findings, index, name } = found;
  return (
    <section className="mt-5 border-t border-line pt-4" aria-label={text.found}>
      <h3 className="mb-2 text-lg font-bold">{text.foundIn(name)}</h3>
      {findings.problems.map((problem) => (
        <p key={JSON.stringify(problem)} role="alert" className="alert mb-2">
          {problemText(problem)}
        </p>
      ))}
      {findings.events > 0 && <Facts findings={findings} />}
      {findings.ignoredSamples.length > 0 && (
        <details className="mt-3 text-sm">
          <summary>{text.ignored(findings.ignoredLines)}</summary>
          <ul className="log-lines mono mt-1">
            {findings.ignoredSamples.map((sample) => (
              <li key={sample.line}>{`${sample.line}: ${sample.text}`}</li>
            ))}
          </ul>
        </details>
      )}
      {index.length > 0 && <Invocations index={index} />}
    </section>
  );
}

function Facts({ findings }: { findings: Findings }) {
  const { sums } = findings;
  const facts: [string, string | number][] = [
    [text.facts.format, furtherWords.imports.formats[findings.format]],
    [text.facts.events, findings.events],
    [text.facts.reports, findings.reports],
    [text.facts.coldStarts, findings.coldStarts],
    [text.facts.restores, findings.restores],
    [text.facts.failedInits, findings.failedInits],
    [text.facts.init, formatMs(findings.initMs)],
    [text.facts.billed, formatMs(findings.billedMs)],
    [text.facts.streams, findings.streams ?? text.notInData],
    [text.facts.sums, sums.checked === 0 ? text.notInData : text.sumsHold(sums.holding, sums.checked)],
  ];
  return (
    <dl className="facts">
      {facts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const pageSize = 100;
const isAny = (): boolean => true;
const isTelling = ({ coldness, status, completeness }: Invocation): boolean =>
  (coldness !== 'warm' && coldness !== 'unknown') || status !== undefined || completeness !== 'whole';

function Invocations({ index }: { index: LogIndex }) {
  const session = useSession();
  const [onlyTelling, setOnlyTelling] = useState(false);
  const [failure, setFailure] = useState('');
  const open = async ({ index: place, requestId }: Invocation) => {
    setFailure('');
    try {
      session.open(await tellInvocation(index, place));
    } catch (error) {
      setFailure(text.openFailed(requestId.slice(0, 8), messageOf(error)));
    }
  };
  return (
    <>
      <div className="mt-4 mb-2 flex flex-wrap items-baseline justify-between gap-3">
        <h4 className="font-bold">{text.invocations(index.length)}</h4>
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={onlyTelling}
            onChange={(event) => setOnlyTelling(event.currentTarget.checked)}
          />
          {text.onlyTelling}
        </label>
      </div>
      {failure && (
        <p role="alert" className="alert mb-2">
          {failure}
        </p>
      )}
      <InvocationList
        key={`${onlyTelling}`}
        index={index}
        isWanted={onlyTelling ? isTelling : isAny}
        onOpen={(invocation) => void open(invocation)}
      />
    </>
  );
}

interface ListProps {
  index: LogIndex;
  isWanted: (invocation: Invocation) => boolean;
  onOpen: (invocation: Invocation) => void;
}

/** The invocations that are wanted, a page more each time that somebody asks. */
function InvocationList({ index, isWanted, onOpen }: ListProps) {
  const [most, setMost] = useState(pageSize);
  const [sought, setSought] = useState<Sought>({ invocations: [], next: 0 });
  const { invocations, next } = sought;
  const isSearching = invocations.length < most && next < index.length;
  useLayoutEffect(
    () => (isSearching ? seek(index, sought, most, isWanted, setSought) : undefined),
    [index, sought, most, isWanted, isSearching],
  );
  return (
    <>
      <ul className="invocations" aria-label={text.invocations(index.length)}>
        {invocations.map((invocation) => (
          <li key={invocation.index}>
            <button type="button" onClick={() => onOpen(invocation)}>
              <span>
                <span className={`badge ${invocation.coldness}`}>{text.coldness[invocation.coldness]}</span>
                <span className="mono">{invocation.requestId}</span>
                <span>{timesOf(invocation)}</span>
                <span className="failure">{failureOf(invocation)}</span>
              </span>
              <ChevronRight size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {isSearching && <p className="mt-2 text-muted text-sm">{text.searching}</p>}
      {!isSearching && next < index.length && (
        <button type="button" className="control mt-2" onClick={() => setMost(most + pageSize)}>
          {text.more}
        </button>
      )}
    </>
  );
}

function timesOf({ initMs, restoreMs, durationMs }: Invocation): string {
  return [
    initMs !== undefined && text.times.init(formatMs(initMs)),
    restoreMs !== undefined && text.times.restore(formatMs(restoreMs)),
    durationMs !== undefined && text.times.duration(formatMs(durationMs)),
  ]
    .filter((part) => part !== false)
    .join(' + ');
}

function failureOf({ status, errorType, completeness, environment, billingHolds }: Invocation): string {
  return [
    errorType ?? status,
    completeness !== 'whole' && text.completeness[completeness],
    environment === undefined && text.environmentUnknown,
    billingHolds === false && text.sumsFail,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}
