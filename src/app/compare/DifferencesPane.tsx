import { useMemo } from 'react';
import type { Side } from '../../readings/compare/align.ts';
import { type Difference, differencesOf, totalsOf } from '../../readings/compare/compare.ts';
import { nameSteps, signed, tellDifference, tellVerdict } from '../../readings/compare/tellDifference.ts';
import { formatMs } from '../../readings/format.ts';
import { narrate } from '../../readings/step/narration.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import type { Comparison } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';
import { titleOf } from './comparing.ts';

const sides = ['a', 'b'] as const;

/** The moment in words, for both sides: said once a step. */
export function MomentPane({ comparison, step }: { comparison: Comparison; step: number }) {
  const { traces, names, pairs, choices } = comparison;
  const titlesAlone = useTitlesAlone();
  const pair = pairs[step - 1];
  const told = sides.flatMap((side) => {
    const index = pair?.[side];
    return index === undefined ? [] : [{ side, index, ...narrate(traces[side], index) }];
  });
  const [first, second] = told;
  const isSame = second === undefined || first?.sentences === second.sentences;
  const verdict = tellVerdict(totalsOf(traces.a, traces.b), names);
  return (
    <section className="card narration" aria-label={furtherWords.compare.moment}>
      <div aria-live="polite" aria-atomic="true">
        <p className="text-muted text-sm">
          {first
            ? `${furtherWords.compare.momentOf(step, pairs.length)} · ${whose(comparison, told)}`
            : words.page.overview}
        </p>
        <h2 className="mt-0.5 text-lg font-bold text-balance">{first?.title ?? verdict}</h2>
        {(titlesAlone ? [] : isSame ? told.slice(0, 1) : told).map(({ side, title, sentences }) => (
          <p key={side} className="mt-1.5">
            {!isSame && <b>{furtherWords.compare.says(names[side], title)} </b>}
            <Prose text={sentences} />
          </p>
        ))}
        {/* The choosers may have no room for a whole name. */}
        {!first &&
          sides.map((side) => (
            <p key={side} className="mt-1.5 text-muted text-sm">
              {furtherWords.compare.titled(names[side], titleOf(choices[side]))}
            </p>
          ))}
      </div>
    </section>
  );
}

function whose({ names }: Comparison, told: readonly { readonly side: Side; readonly index: number }[]): string {
  const [first, second] = told;
  if (!first) return '';
  if (!second) return furtherWords.compare.only(names[first.side]);
  return told.map(({ side, index }) => furtherWords.compare.inSide(names[side], index + 1)).join(', ');
}

/** What differs, in words and milliseconds: each goes to its moment. */
export function DifferencesPane({ comparison, step }: { comparison: Comparison; step: number }) {
  const { player } = useSession();
  const { traces, names, pairs } = comparison;
  const differences = useMemo(() => differencesOf(traces.a, traces.b, pairs), [traces, pairs]);
  return (
    <section className="card compare-differences" aria-labelledby="differences-title">
      <h2 id="differences-title" className="text-lg font-bold">
        {furtherWords.compare.differences}
      </h2>
      <Totals comparison={comparison} />
      {differences.length === 0 && <p>{furtherWords.compare.none}</p>}
      <ol>
        {differences.map((difference) => (
          <li key={difference.from}>
            <button
              type="button"
              aria-current={step > difference.from && step <= difference.to + 1 ? 'step' : undefined}
              onClick={() => player.send({ type: 'seek', cursor: difference.from + 1 })}
            >
              <span>{tellDifference(traces.a, difference, names)}</span>
              {difference.deltaMs !== undefined && <b>{signed(difference.deltaMs)}</b>}
              <StepNames comparison={comparison} difference={difference} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Which steps they are, by their titles. */
function StepNames({ comparison, difference }: { comparison: Comparison; difference: Difference }) {
  if (difference.kind === 'wait') return null;
  const { traces, names } = comparison;
  return sides.map((side) => {
    const stretch = difference[side];
    return (
      stretch && <small key={side}>{furtherWords.compare.titled(names[side], nameSteps(traces[side], stretch))}</small>
    );
  });
}

function Totals({ comparison: { traces, names } }: { comparison: Comparison }) {
  return (
    <table className="bill my-2">
      <caption className="sr-only">{furtherWords.compare.totals}</caption>
      <thead>
        <tr>
          <td />
          {[names.a, names.b, furtherWords.compare.difference].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totalsOf(traces.a, traces.b).map(({ kind, a, b, deltaMs }) => (
          <tr key={kind}>
            <th scope="row">{furtherWords.compare.total[kind]}</th>
            <td>{a === undefined ? '–' : formatMs(a)}</td>
            <td>{b === undefined ? '–' : formatMs(b)}</td>
            <td>
              <b>{deltaMs === undefined ? '–' : signed(deltaMs)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
