import type { NumberParameter, Parameters } from '../../sources/scenarios/parameters.ts';
import { furtherWords } from '../../words/further.ts';
import { Prose } from '../prose/Prose.tsx';
import { DraggedNumber } from './DraggedNumber.tsx';
import type { Controlled } from './WhatIfControls.tsx';

const text = furtherWords.whatIf.told;

/** The reader's own story in a few sentences, in which each number can be dragged. */
export function WhatIfSentences(controlled: Controlled) {
  return (
    <div className="what-if-told">
      {sentencesOf(controlled.asked).map((sentence) => (
        <p key={sentence}>
          {sentence.split(/\{(\w+)\}/).map((part, place) =>
            // Every other part is a parameter's name.
            place % 2 ? (
              <DraggedNumber key={part} name={part as NumberParameter} {...controlled} />
            ) : (
              <Prose key={part} text={part} />
            ),
          )}
        </p>
      ))}
      <p className="what-if-hint">{text.hint}</p>
    </div>
  );
}

/** What is said follows what is chosen, and not how large a number is: nothing moves while one is dragged. */
function sentencesOf({ snapStart, requests, arrival, provisioned }: Parameters): string[] {
  const takesTurns = requests > 1 && arrival === 'sequence';
  return [
    snapStart ? text.restore : text.start,
    takesTurns ? text.runs : text.run,
    text.limit,
    ...(takesTurns || provisioned > 0 ? [text.idle] : []),
  ];
}
