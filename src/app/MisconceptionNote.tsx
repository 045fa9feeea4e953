import { misconceptionAt } from '../readings/misconceptions.ts';
import type { StepKey } from '../readings/stepKey.ts';
import { misconceptionWords } from '../words/misconceptions.ts';
import { whatIfSlug } from './story.ts';

/** What is often believed where this step stands, what is true, and a link to what shows it. */
export default function MisconceptionNote({ stepKey, here }: { stepKey: StepKey; here: string }) {
  const found = misconceptionAt(stepKey);
  if (!found) return null;
  const { claim, truth, source, shows, whatIf } = found;
  const answer = linkTo({ scenario: found.story, step: found.step });
  return (
    <aside className="heard" aria-label={misconceptionWords.heard(claim)}>
      <p className="font-bold">{misconceptionWords.heard(claim)}</p>
      <p className="mt-1">{truth}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {answer !== here && (
          <li>
            <a href={answer}>{shows}</a>
          </li>
        )}
        {whatIf && (
          <li>
            <a href={linkTo({ scenario: whatIfSlug, ...whatIf })}>{misconceptionWords.tryIt}</a>
          </li>
        )}
        {source.url && (
          <li>
            <a href={source.url} rel="noreferrer" target="_blank">
              {source.label}
            </a>
          </li>
        )}
        {!source.url && <li>{source.label}</li>}
      </ul>
    </aside>
  );
}

const linkTo = (query: Record<string, string>): string => `?${new URLSearchParams(query)}`;
