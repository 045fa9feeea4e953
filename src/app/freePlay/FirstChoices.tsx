import { wire } from '../../lifecycle/wire.ts';
import type { Choice } from '../../sources/freePlay/choices.ts';
import { furtherWords } from '../../words/further.ts';
import { useSession } from '../page/session.ts';
import { useStep } from '../page/useStep.ts';
import { choicesAfter, choose, titleOfChoice } from './freePlaying.ts';
import '../states/machine.css';

const text = furtherWords.chart;

/** On the stage of a free play that has not begun, where there is no picture yet: with what it can begin. */
export default function FirstChoices() {
  const session = useSession();
  const { story } = useStep();
  const choices = choicesAfter(story, 0);
  const isNamed = ({ type }: Choice) => wire[type].cause === 'named';
  // What somebody decides comes before what may happen, too.
  const first = [...choices.filter((choice) => !isNamed(choice)), ...choices.filter(isNamed)];
  return (
    <section className="first-choices" aria-label={text.first}>
      <h2>{text.first}</h2>
      <ul>
        {first.map((choice) => (
          <li key={Object.values({ type: choice.type, ...choice.subjects }).join(' ')}>
            <button
              type="button"
              className="control"
              onClick={() => {
                choose(session, choice);
                // The button is gone with the empty stage; the panel has what may come next.
                document.getElementById('panel')?.focus();
              }}
            >
              {titleOfChoice(story, 0, choice)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
