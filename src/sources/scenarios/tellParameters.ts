import { whatIfWords } from '../../words/whatIf.ts';
import { checkParameters, type Problem, settleParameters } from './parameterRules.ts';
import {
  changedParameters,
  isChoice,
  type NumberParameter,
  type ParameterName,
  type Parameters,
  readParameters,
} from './parameters.ts';

/** What a link asks of a what-if. */
export interface Asked {
  /** As the link has it, whether that can be told or not. */
  readonly parameters: Parameters;
  /** The nearest that can be told. */
  readonly settled: Parameters;
  /** What could not be read, or is refused, in words. */
  readonly alerts: readonly string[];
}

/** Reads a what-if from a link. `prefix`: before each name. */
export function readWhatIf(query: URLSearchParams, prefix?: string): Asked {
  const { parameters, misreadings } = readParameters(query, prefix);
  const misread = misreadings.map(({ parameter, given }) =>
    whatIfWords.misread(whatIfWords.parameters[parameter], given),
  );
  const alerts = [...misread, ...tellProblems(checkParameters(parameters))];
  return { parameters, settled: settleParameters(parameters), alerts };
}

/** Each problem in words, under the name of its first control. */
export function tellProblems(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const [parameter] = problem.parameters;
    return parameter ? whatIfWords.refused(whatIfWords.parameters[parameter], reasonOf(problem)) : reasonOf(problem);
  });
}

/** Why something is refused. */
export function reasonOf({ reason, bounds, parameters: [parameter] }: Problem): string {
  if (reason !== 'range') return whatIfWords.reasons[reason];
  const { min = 0, max = 0, source = 'page' } = bounds ?? {};
  const tell = (value: number) => tellNumber(parameter as NumberParameter, value);
  return whatIfWords.range(tell(min), tell(max), whatIfWords.bounds[source]);
}

/** What a what-if is called beside others: by what differs from the defaults, each as its control calls it. */
export function nameWhatIf(parameters: Parameters): string {
  const { named, parameters: names } = whatIfWords;
  return named(changedParameters(parameters).map((name) => `${names[name]} ${tellChosen(name, parameters)}`));
}

/** A chosen value as its control shows it. */
export function tellChosen(name: ParameterName, parameters: Parameters): string {
  const { choices, onOff } = whatIfWords;
  if (name === 'snapStart') return parameters.snapStart ? onOff.on : onOff.off;
  if (isChoice(name)) return (choices[name] as Readonly<Record<string, string>>)[parameters[name]] ?? '';
  return tellNumber(name, parameters[name]);
}

/** A number as its control shows it, with the unit that it has there. */
function tellNumber(parameter: NumberParameter, value: number): string {
  const { unit, scale } = unitOf(parameter);
  return [String(value / scale), unit].filter(Boolean).join(' ');
}

/** The unit of a number's control, and what 1 of it is worth. Counts have none. */
export function unitOf(parameter: NumberParameter): { unit: string; scale: number } {
  const { ms, s, MB } = whatIfWords.units;
  if (parameter === 'memoryMb') return { unit: MB, scale: 1 };
  if (parameter === 'timeoutMs' || parameter === 'idleMs') return { unit: s, scale: 1_000 };
  return { unit: parameter.endsWith('Ms') ? ms : '', scale: 1 };
}
