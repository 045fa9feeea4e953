import { CircleCheck } from 'lucide-react';
import type { Verdict } from '../../learn/challenges/attempt.ts';
import type { Challenge } from '../../learn/challenges/challenge.ts';
import { wantedIn } from '../../learn/challenges/judge.ts';
import { formatSum, type Results } from '../../learn/challenges/results.ts';
import { formatMs } from '../../readings/format.ts';
import { challengeWords as text } from '../../words/challenges.ts';
import type { Held } from '../page/held.ts';
import { useSession } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';
import { type Solving, show } from './solving.ts';

/** What the engine says of the last attempt, with the steps that it is about. */
export function VerdictView({ held, state, verdict }: { held: Held; state: Solving; verdict: Verdict }) {
  const session = useSession();
  const wanted = wantedIn(held.challenge);
  const heading = verdict.solved ? text.right : verdict.found.length > 0 ? text.goesOn : text.wrong;
  return (
    <div className={`verdict${verdict.solved ? ' right' : ''}`}>
      <p className="font-bold">
        {verdict.solved && <CircleCheck size={16} aria-hidden />} {heading}{' '}
        {wanted > 1 && <span className="tabular-nums">{text.found(Math.min(wanted, state.found.length), wanted)}</span>}
      </p>
      <ul>
        {verdict.remarks.map((remark) => {
          const { step, request } = remark;
          const number = request === undefined ? undefined : Number(request.slice(1));
          return (
            <li key={remark.text}>
              <Prose text={remark.text} />{' '}
              {step !== undefined && step > 0 && (
                <button type="button" className="quiet-button" onClick={() => show(session, held, verdict, remark)}>
                  {number === undefined ? text.goToStep(step) : text.showRequest(number)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {held.challenge.goal.kind === 'coldSecond' && state.found.length > 0 && (
        <div className="mt-1">
          <p>{text.foundWays}:</p>
          <ul className="list-disc pl-5">
            {state.found.map((way) => (
              <li key={way}>{(text.coldWays as Readonly<Record<string, string>>)[way] ?? way}</li>
            ))}
          </ul>
        </div>
      )}
      {verdict.results && <ResultsTable challenge={held.challenge} results={verdict.results} />}
    </div>
  );
}

function ResultsTable({ challenge: { goal }, results }: { challenge: Challenge; results: Results }) {
  if (goal.kind !== 'percentile') return null;
  const { caption, wait, dollars, cold, bound, found, below, within, of, forever, priced } = text.results;
  const { percentileMs } = results;
  return (
    <>
      <table className="challenge-results">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{found}</th>
            <th scope="col">{bound}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{wait(goal.percentile)}</th>
            <td>{Number.isFinite(percentileMs) ? formatMs(percentileMs) : forever}</td>
            <td>{within(formatMs(goal.withinMs))}</td>
          </tr>
          <tr>
            <th scope="row">{dollars}</th>
            <td>{formatSum(results.dollars)}</td>
            <td>{goal.dollars === undefined ? '' : below(formatSum(goal.dollars))}</td>
          </tr>
          <tr>
            <th scope="row">{cold}</th>
            <td>{of(results.cold, goal.arrivals.length)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <p className="text-sm text-muted">{priced}</p>
    </>
  );
}
