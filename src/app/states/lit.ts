import { useMemo } from 'react';
import type { ChartMoment } from '../../diagram/states/drawChart.ts';
import { pathsOf, type Standing } from '../../readings/step/standing.ts';
import type { Trace } from '../../trace/trace.ts';

/** What of a machine's chart is lit at a step (from 1). */
export function useLit(trace: Trace, step: number, standing: Standing | undefined): Omit<ChartMoment, 'looked'> {
  return useMemo(() => {
    const active = new Set(standing ? pathsOf(standing.state) : []);
    const event = standing && standing.step === step - 1 ? trace.messages[standing.step]?.type : undefined;
    const left = new Set(['', ...pathsOf(standing?.before ?? '')]);
    return { active, taken: event && { event, left, entered: active } };
  }, [trace, step, standing]);
}

/** The innermost of the states that a machine is in: of two halves, one each. */
export const innermost = (active: ReadonlySet<string>): string[] =>
  [...active].filter((path) => ![...active].some((other) => other.startsWith(`${path}.`)));
