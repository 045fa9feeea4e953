import { narrate } from '../../readings/step/narration.ts';
import type { ParameterName } from '../../sources/scenarios/parameters.ts';
import { tellChosen } from '../../sources/scenarios/tellParameters.ts';
import { challengeWords } from '../../words/challenges.ts';
import { furtherWords } from '../../words/further.ts';
import type { Attempt } from './attempt.ts';
import type { Challenge } from './challenge.ts';

const text = challengeWords.response;

/**
 * What somebody brought as a solution, as people read it: what they said, where they stood, or what they changed.
 * `choices`: the events of their own, by name.
 */
export function tellResponse(challenge: Challenge, attempt: Attempt, choices: readonly string[] = []): string {
  const { goal } = challenge;
  if (goal.kind === 'readLog') return tellSaid(attempt) || text.asItBegan;
  if (goal.kind === 'unpaidStep') {
    const { step, trace } = attempt;
    return step === 0 ? text.overview : text.step(step, narrate(trace, step - 1).title);
  }
  const parts = [...tellChanged(challenge, attempt), ...(choices.length > 0 ? [text.events(choices)] : [])];
  return parts.join('; ') || text.asItBegan;
}

function tellSaid({ said = new Map() }: Attempt): string {
  const { beginnings, endings } = challengeWords;
  return [...said]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, { began, ended }]) => [
      ...(began === undefined ? [] : [text.began(place + 1, beginnings[began])]),
      ...(ended === undefined ? [] : [text.ended(place + 1, endings[ended])]),
    ])
    .join('; ');
}

function tellChanged({ bench }: Challenge, { parameters }: Attempt): string[] {
  if (bench.kind !== 'whatIf' || !parameters) return [];
  const { start } = bench;
  const names = Object.keys(start) as ParameterName[];
  return names
    .filter((name) => parameters[name] !== start[name])
    .map((name) => text.number(furtherWords.whatIf.parameters[name], tellChosen(name, parameters)));
}
