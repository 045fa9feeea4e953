import { beginnings, endings, type Statements } from '../../learn/challenges/attempt.ts';
import type { Challenge } from '../../learn/challenges/challenge.ts';
import type { Invocation } from '../../sources/imports/findings.ts';
import { challengeWords as text } from '../../words/challenges.ts';
import { useSession } from '../page/session.ts';
import { tellOfLog } from './logStory.ts';
import { change } from './solving.ts';

interface StatementsProps {
  readonly challenge: Challenge;
  readonly lines: readonly string[];
  readonly invocations: readonly Invocation[];
  readonly said: Statements;
}

/** The log, and for each of its requests what can be said of it. */
export function LogStatements({ challenge, lines, invocations, said }: StatementsProps) {
  const session = useSession();
  const say = (place: number, what: object) =>
    change(challenge, { said: new Map(said).set(place, { ...said.get(place), ...what }) });
  const view = async (place: number) => session.open(await tellOfLog(challenge.slug, lines, place));
  return (
    <>
      <details className="challenge-free" open>
        <summary>{text.log}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="challenge-log" tabIndex={0} data-scrolls aria-label={text.log}>
          <ol>
            {lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines stand where they stand, and may be alike
              <li key={place}>{line}</li>
            ))}
          </ol>
        </section>
      </details>
      {invocations.map(({ index, requestId }) => (
        <fieldset key={index} className="challenge-said">
          <legend>{text.request(index + 1, `…${requestId.slice(-4)}`)}</legend>
          <Say
            name={text.began}
            options={beginnings}
            names={text.beginnings}
            chosen={said.get(index)?.began}
            onSay={(began) => say(index, { began })}
          />
          <Say
            name={text.ended}
            options={endings}
            names={text.endings}
            chosen={said.get(index)?.ended}
            onSay={(ended) => say(index, { ended })}
          />
          <button type="button" className="quiet-button text-sm" onClick={() => void view(index)}>
            {text.view(index + 1)}
          </button>
        </fieldset>
      ))}
    </>
  );
}

interface SayProps<Option extends string> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly names: Readonly<Record<Option, string>>;
  readonly chosen: Option | undefined;
  readonly onSay: (said: Option | undefined) => void;
}

function Say<Option extends string>({ name, options, names, chosen, onSay }: SayProps<Option>) {
  return (
    <label>
      <span>{name}</span>
      <select
        className="control"
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onSay(options.find((option) => option === value))}
      >
        <option value="">{text.nothingSaid}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
