import { defaultParameters, type ParameterName, type Parameters } from '../../sources/scenarios/parameters.ts';
import type { Challenge, Free } from './challenge.ts';

/** The parameters that are not as the challenge has them, though it locks them. */
export function brokenLocks({ bench }: Challenge, parameters: Parameters | undefined): ParameterName[] {
  if (bench.kind !== 'whatIf' || !parameters) return [];
  // What nobody has chosen goes along with the package: a zip is loaded at its own pace.
  const standard = defaultParameters(parameters.packaging);
  return (Object.keys(parameters) as ParameterName[]).filter((name) => {
    const free = bench.free.find((each) => each.name === name);
    if (free) return !isWithin(free, parameters[name]);
    return parameters[name] !== (bench.locked.has(name) ? bench.start : standard)[name];
  });
}

function isWithin(free: Free, value: Parameters[ParameterName]): boolean {
  if ('values' in free) return free.values.includes(value);
  return typeof value === 'number' && value >= free.min && value <= free.max;
}
