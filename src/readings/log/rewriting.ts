import type { Setting } from '../../trace/setting.ts';
import type { Trace } from '../../trace/trace.ts';

/** One line of the log, as CloudWatch has it: fields are parted by tabs. */
export interface LogLine {
  /** The step that prints it, from 0. */
  readonly index: number;
  readonly text: string;
  /** Printed by Lambda, or by the function. */
  readonly kind: 'platform' | 'printed';
  /** ms since the trace began; absent where the step has no time of its own. */
  readonly at?: number;
}

/** Lines of text as another format has them. */
type Rewriting = (lines: readonly LogLine[], trace: Trace, setting: Setting) => LogLine[];

let writeJson: Rewriting | undefined;

/** JSON is written by `jsonLog.ts`, which is loaded with what needs it. */
export function addJson(rewriting: Rewriting): void {
  writeJson = rewriting;
}

/** The lines in the format of the setting. */
export const rewrite = (lines: LogLine[], trace: Trace, setting: Setting): LogLine[] =>
  setting.logFormat === 'json' && writeJson ? writeJson(lines, trace, setting) : lines;
