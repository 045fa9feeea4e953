import { useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'react';
import type { Phase } from '../../lifecycle/meta.ts';
import { nearest, quote } from '../../player/nearest.ts';
import { findTerms, isTerm, type TermName, termNames, termOfPhase } from '../../readings/glossary.ts';
import { glossaryWords as text } from '../../words/glossary.ts';
import { words } from '../../words/index.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { SearchField } from '../dialog/SearchField.tsx';
import { useSession } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';
import './glossary.css';
import { TermSource } from '../step/TermSource.tsx';
import { TrueOrFalse } from './TrueOrFalse.tsx';

const sections = ['words', 'quiz'] as const;

/** The words, searched; and what is often said, to be judged. */
export default function GlossaryDialog() {
  const [section, setSection] = useState<(typeof sections)[number]>('words');
  return (
    <Dialog title={text.title} wide>
      <div className="glossary">
        <div className="glossary-bar">
          <fieldset className="segmented">
            <legend className="sr-only">{text.sections}</legend>
            {sections.map((each) => (
              <label key={each}>
                <input type="radio" name="section" checked={section === each} onChange={() => setSection(each)} />
                <span>{text[each]}</span>
              </label>
            ))}
          </fieldset>
          <button type="button" className="control small" onClick={() => window.print()}>
            {text.print}
          </button>
        </div>
        {section === 'words' ? <Terms /> : <TrueOrFalse />}
      </div>
    </Dialog>
  );
}

const phases = Object.entries(termOfPhase) as readonly (readonly [Phase, TermName])[];

function Terms() {
  const { page } = useSession();
  const asked = useSelector(page, (state) => state.context.term) ?? '';
  const [query, setQuery] = useState('');
  const found = findTerms(query);
  const current = useRef<HTMLAnchorElement>(null);
  // A link leads to the word itself, once the dialog stands.
  useEffect(() => {
    current.current?.focus({ preventScroll: true });
    current.current?.scrollIntoView({ block: 'center' });
  }, []);
  const isUnknown = asked !== '' && !isTerm(asked);
  return (
    <>
      {isUnknown && (
        <p role="alert" className="alert mb-3">
          {text.unknown(asked, quote(nearest(asked, termNames)))}
        </p>
      )}
      <SearchField label={text.search} query={query} onQuery={setQuery} count={found.length} text={text} />
      <dl className="glossary-terms">
        {found.map((name) => {
          const phase = phases.find(([, term]) => term === name)?.[0];
          return (
            <div key={name} className={name === asked ? 'asked' : ''}>
              <dt className={phase && `phase-${phase}`}>
                {phase && <i aria-hidden />}
                <a
                  {...(name === asked && { ref: current })}
                  href={`?glossary=${name}`}
                  aria-current={name === asked || undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    page.send({ type: 'dialog', dialog: 'glossary', term: name });
                  }}
                >
                  {text.terms[name].term}
                </a>
              </dt>
              <dd>
                <Prose text={text.terms[name].text} />
                <p className="text-sm text-muted">
                  {phase && `${text.inColour(words.phases[phase])} · `}
                  <TermSource name={name} />
                </p>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
