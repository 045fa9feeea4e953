import { useState } from 'react';
import { misconceptionNames, tellMisconception } from '../../readings/misconceptions.ts';
import { factSources } from '../../readings/step/factSources.ts';
import { glossaryWords as text } from '../../words/glossary.ts';
import { tellHost } from '../page/tellHost.ts';
import { Prose } from '../prose/Prose.tsx';
import { SourceLink } from '../step/SourceLink.tsx';

type Name = (typeof misconceptionNames)[number];

/**
 * What is often said: true or false? The reason follows, whatever was answered. Nothing is counted or kept
 * here; the page around the frame, if there is one, hears of each answer.
 */
export function TrueOrFalse() {
  return (
    <>
      <p className="mb-3">{text.quizIntro}</p>
      <ol className="claims">
        {misconceptionNames.map((name) => (
          <Claim key={name} name={name} />
        ))}
      </ol>
    </>
  );
}

function Claim({ name }: { name: Name }) {
  const [answer, setAnswer] = useState<boolean>();
  const { claim, truth, source, links } = tellMisconception(name);
  return (
    <li>
      <fieldset>
        <legend>{text.said(claim)}</legend>
        {[true, false].map((each) => (
          <button
            key={String(each)}
            type="button"
            className="control small"
            aria-pressed={answer === each}
            onClick={() => {
              setAnswer(each);
              tellOfAnswer(name, text.saidOf(claim), each);
            }}
          >
            {each ? text.true : text.false}
          </button>
        ))}
      </fieldset>
      <div role="status">
        {answer !== undefined && (
          <div className="claim-truth">
            <p>
              <b>{answer ? text.wrong : text.right}</b> <Prose text={truth} />
            </p>
            <ul className="links mt-1 text-sm">
              {links.map(([told, query]) => (
                <li key={told}>
                  <a href={`?${new URLSearchParams(query)}`}>{told}</a>
                </li>
              ))}
              <li className="text-muted">
                <SourceLink source={factSources[source]} />
              </li>
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}

/** None of what is often said here is true. */
function tellOfAnswer(name: Name, asked: string, answer: boolean): void {
  const activity = { query: `?glossary&claim=${name}`, name: asked, kind: 'interaction' } as const;
  const response = answer ? text.true : text.false;
  tellHost('answered', activity, { response, success: !answer, completion: true, scaled: Number(!answer) });
}
