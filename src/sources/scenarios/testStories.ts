import { transcribe } from '../../diagram/sequence/transcript.ts';
import '../../readings/log/jsonLog.ts';
import { wireCall } from '../../readings/wire/wireCall.ts';
import { record } from '../../trace/record.ts';
import { scenarios } from './catalogue.ts';
import { tell } from './index.ts';

/** A story by its name: what happens, and each step as its reader finds it. */
export function openStory(slug: string) {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const { events } = tell(scenario);
  const trace = record(events);
  const steps = transcribe(trace, scenario.setting).map((item, index) => ({
    ...item,
    type: trace.messages[index]?.type,
    request: trace.messages[index]?.request,
    hops: trace.messages[index]?.wire.hops ?? [],
    wire: JSON.stringify(wireCall(trace, index, scenario.setting) ?? ''),
  }));
  return { events, trace, steps };
}
