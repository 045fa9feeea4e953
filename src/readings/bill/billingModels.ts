import type { Report } from '../../lifecycle/events.ts';
import { roundMs } from '../format.ts';

/** How the Billed Duration of a REPORT line follows from its other numbers. Each line has its own: never by date. */
export type BillingModel = 'durationAndInit' | 'durationAndRestore' | 'duration' | 'hundreds' | 'capped';

/** Whether a printed REPORT adds up. `model` is absent where it does not, or where Duration is not printed. */
export interface Arithmetic {
  readonly adds: boolean;
  readonly model?: BillingModel;
}

/** The first model under which a printed REPORT adds up. Lambda's own lines always satisfy one (trace-formats §0). */
export function checkReport(report: Report): Arithmetic {
  const { durationMs, billedMs, initMs, billedRestoreMs } = report;
  if (durationMs === undefined || billedMs === undefined) return { adds: true };
  const up = (ms: number) => Math.ceil(roundMs(ms));
  const models: readonly (readonly [BillingModel, boolean])[] = [
    ['durationAndInit', initMs !== undefined && billedMs === up(durationMs + initMs)],
    ['durationAndRestore', billedRestoreMs !== undefined && billedMs === up(durationMs + billedRestoreMs)],
    ['duration', billedMs === up(durationMs)],
    ['hundreds', isHundreds(billedMs, durationMs) || isHundreds(billedMs, durationMs + (initMs ?? 0))],
    ['capped', isTimeLimit(billedMs, durationMs)],
  ];
  const model = models.find(([, holds]) => holds)?.[0];
  return model ? { adds: true, model } : { adds: false };
}

const isHundreds = (billed: number, ms: number): boolean => billed === Math.ceil(roundMs(ms) / 100) * 100;

/** A function's time limit is whole seconds; until 2024 Duration was printed slightly over it. */
const isTimeLimit = (billed: number, ms: number): boolean =>
  billed % 1000 === 0 && billed > 0 && ms > billed && ms - billed < 1000;
