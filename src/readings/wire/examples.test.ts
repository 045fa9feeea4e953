import { describe, expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { eventsOf, record } from '../../trace/record.ts';
import { wireCall } from './wireCall.ts';

describe.each(scenarios)('$slug', (scenario) => {
  const trace = record(tell(scenario).events);
  const calls = trace.messages.flatMap(({ index }) => wireCall(trace, index, scenario.setting) ?? []);

  test('every call of a story is told with values, none with a gap to fill in', () => {
    for (const call of calls) {
      const parts = call.kind === 'internal' ? [call.text] : [call.startLine, ...call.headers.flat()];
      for (const part of parts) expect(part).not.toMatch(/\{[^"}]*\}/);
    }
  });

  test('every body is JSON, and no text in it is JSON once more', () => {
    const textsIn = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(textsIn)
          : [];
    for (const call of calls) {
      if (call.kind === 'internal' || call.body === undefined) continue;
      const texts = textsIn(JSON.parse(call.body));
      expect(texts.filter((text) => /^\s*[[{]/.test(text))).toEqual([]);
    }
  });

  test('of a log no example is shown as if it were its own', () => {
    const observed = record(eventsOf(trace).map((event) => ({ ...event, origin: 'observed' as const })));
    const text = observed.messages.map(({ index }) => JSON.stringify(wireCall(observed, index, { requestIds: {} })));
    expect(text.join('\n')).not.toMatch(/123456789012|169\.254|milk|coffee|"total\\":7|Root=1-|telemetry|7d20c5b4/);
  });
});
