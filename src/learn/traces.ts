import { once } from '../readings/once.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { settleParameters } from '../sources/scenarios/parameterRules.ts';
import { readParameters } from '../sources/scenarios/parameters.ts';
import type { Scenario } from '../sources/scenarios/scenario.ts';
import { whatIf, whatIfSlug } from '../sources/scenarios/whatIf.ts';
import { record } from '../trace/record.ts';
import type { Message, Trace } from '../trace/trace.ts';

const recordOnce = once((scenario: Scenario): Trace => record(tell(scenario).events));

/** The trace of a picture's story, or of its left one. */
export function traceOf(picture: string): Trace {
  const query = new URLSearchParams(picture);
  const slug = query.get('scenario');
  if (slug === whatIfSlug) return record(tell(whatIf(settleParameters(readParameters(query).parameters))).events);
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new RangeError(`There is no story ${slug}.`);
  return recordOnce(scenario);
}

/** The step of this name. */
export function stepOf(trace: Trace, slug: string): Message {
  const message = trace.messages.find((each) => each.slug === slug);
  if (!message) throw new RangeError(`There is no step ${slug}.`);
  return message;
}
