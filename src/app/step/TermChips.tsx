import { useState } from 'react';
import { type TermName, termOfLane, termOfPhase } from '../../readings/glossary.ts';
import { phaseOf } from '../../readings/moments.ts';
import type { Trace } from '../../trace/trace.ts';
import { glossaryWords as text } from '../../words/glossary.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';
import './terms.css';
import { TermSource } from './TermSource.tsx';

/** The coloured word of a step, as the picture calls it, and those of its lanes: each opens what it means. */
export default function TermChips({ trace, index }: { trace: Trace; index: number }) {
  const { page } = useSession();
  const [open, setOpen] = useState<TermName>();
  const chips = chipsOf(trace, index);
  const shown = chips.find(({ name }) => name === open);
  return (
    <div className="terms">
      <ul aria-label={text.chips}>
        {chips.map(({ name, phase }) => (
          <li key={name}>
            <button
              type="button"
              className={`term-chip${phase ? ` phase-${phase}` : ''}`}
              aria-expanded={name === open}
              onClick={() => setOpen(name === open ? undefined : name)}
            >
              {phase && <i aria-hidden />}
              {phase ? words.phases[phase] : text.terms[name].term}
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <div className="term-meaning">
          <p>
            <Prose text={text.terms[shown.name].text} />
          </p>
          <p className="text-muted">
            <TermSource name={shown.name} />{' '}
            <button
              type="button"
              className="quiet-button"
              aria-haspopup="dialog"
              onClick={() => page.send({ type: 'dialog', dialog: 'glossary', term: shown.name })}
            >
              {text.lookUp}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

/** The phase first: its word has its colour. */
function chipsOf(trace: Trace, index: number) {
  const message = trace.messages[index];
  if (!message) return [];
  const phase = phaseOf(trace, index);
  const { hops, at } = message.wire;
  const lanes = hops.length > 0 ? hops.flat() : [at];
  const names = new Set<TermName>(lanes.map((lane) => termOfLane[lane]));
  const first = phase && termOfPhase[phase];
  if (first) names.delete(first);
  return [...(first ? [{ name: first, phase }] : []), ...[...names].map((name) => ({ name, phase: undefined }))];
}
