import {
  choiceParameters,
  numberParameters,
  type ParameterName,
  type Parameters,
  readParameters,
} from '../../sources/scenarios/parameters.ts';
import type { FileValue } from './fileSchema.ts';

/** By their names in links, which are those that a challenge uses: `memory`, `init`, `arrive`. */
const byLink: ReadonlyMap<string, ParameterName> = new Map<string, ParameterName>([
  ...Object.entries({ ...choiceParameters, ...numberParameters }).map(
    ([name, { link }]) => [link, name as ParameterName] as const,
  ),
  ['snapstart', 'snapStart'],
]);

/** The names in links, for the nearest to a wrong one. */
export const linkNames: readonly string[] = [...byLink.keys()];

/** The parameter that a link calls so. */
export const parameterOf = (link: string): ParameterName | undefined => byLink.get(link);

/** The value of a parameter as a link says it; undefined, if none reads so. */
export function readValue(link: string, given: FileValue): Parameters[ParameterName] | undefined {
  const name = parameterOf(link);
  const text = typeof given === 'boolean' ? (given ? 'on' : 'off') : String(given);
  const { parameters, misreadings } = readParameters(new URLSearchParams({ [link]: text }));
  return name === undefined || misreadings.length > 0 ? undefined : parameters[name];
}
