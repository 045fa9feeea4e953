import { useMemo } from 'react';
import { type Cause, wire } from '../../lifecycle/wire.ts';
import type { Choice } from '../../sources/freePlay/choices.ts';
import { furtherWords } from '../../words/further.ts';
import { useSession } from '../page/session.ts';
import { choicesAfter, choose, isNext, returnToBase, titleOfChoice } from './freePlaying.ts';
import '../states/machine.css';
import type { Fork, Story } from '../page/story.ts';
import { useStep } from '../page/useStep.ts';

const text = furtherWords.chart;
const causes: readonly Cause[] = ['flow', 'choice', 'named'];

/** Free play: buttons for exactly the events that the machines accept now. */
export default function FreePlayPanel() {
  const { story, step } = useStep();
  const choices = useMemo(() => choicesAfter(story, step), [story, step]);
  const next = choices.find((choice) => isNext(story, step, choice));
  return (
    <section className="choices" aria-label={text.choices}>
      {story.fork && <ForkNote fork={story.fork} />}
      <h3>{text.choices}</h3>
      <p className="text-muted">{choices.length > 0 ? text.choicesHint : text.end}</p>
      {causes.map((cause) => {
        const own = choices.filter(({ type }) => wire[type].cause === cause);
        if (own.length === 0) return null;
        return (
          <div key={cause}>
            <h4>{text.causes[cause]}</h4>
            <ul>
              {own.map((choice) => (
                <li key={keyOf(choice)}>
                  <ChoiceButton
                    choice={choice}
                    title={titleOfChoice(story, step, choice)}
                    isNext={choice === next}
                    concerns={concernsOf(story, choices, choice)}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** Which story was left, and the way back to it. */
function ForkNote({ fork }: { fork: Fork }) {
  const session = useSession();
  const { title, trace } = fork.base;
  return (
    <p className="fork-note" role="status">
      {text.forked(title, fork.at)}{' '}
      {trace.messages.length > 0 && (
        <button type="button" className="quiet-button" onClick={() => returnToBase(session, fork)}>
          {text.back(title)}
        </button>
      )}
    </p>
  );
}

interface ChoiceButtonProps {
  readonly choice: Choice;
  readonly title: string;
  /** It is what the story does by itself. */
  readonly isNext: boolean;
  readonly concerns: string | undefined;
}

function ChoiceButton({ choice, title, isNext, concerns }: ChoiceButtonProps) {
  const session = useSession();
  return (
    <button
      type="button"
      className={`choice${isNext ? ' next' : ''}`}
      data-event={choice.type}
      data-request={choice.subjects.request}
      data-environment={choice.subjects.environment}
      data-worker={choice.subjects.worker}
      onClick={() => choose(session, choice)}
    >
      <code>{choice.type}</code> <span>{title}</span>
      {concerns && <small>{text.concerns(concerns)}</small>}
      {isNext && <small>{text.storysNext}</small>}
    </button>
  );
}

const keyOf = ({ type, subjects }: Choice): string =>
  [type, subjects.request, subjects.environment, subjects.worker].join(' ');

/** Whom a choice concerns, where the same event is offered to others, too. */
function concernsOf({ trace }: Story, choices: readonly Choice[], choice: Choice): string | undefined {
  const same = choices.filter(({ type }) => type === choice.type);
  if (same.length < 2) return undefined;
  const { request, environment } = choice.subjects;
  const differs = (who: 'request' | 'environment') => new Set(same.map(({ subjects }) => subjects[who])).size > 1;
  const requests = [...new Set(trace.messages.flatMap((message) => message.request ?? []))];
  const number = requests.indexOf(request ?? '');
  const told = [
    differs('request') && request !== undefined && text.request(number < 0 ? requests.length + 1 : number + 1),
    differs('environment') && environment !== undefined && text.environment(environment),
  ];
  return told.filter(Boolean).join(', ');
}
