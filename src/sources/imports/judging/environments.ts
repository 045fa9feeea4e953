/**
 * Which environment served which invocation, when the format names no stream (format notes §6.2). A cold start makes a new one; requests that never
 * overlap are taken to go on in the latest. Once two overlap there are two environments, and from then on nothing tells which of them a warm request used.
 */

import { coldnesses } from '../findings.ts';
import type { Grouping } from '../grouping/group.ts';
import { integers } from '../scanning/columns.ts';
import { kinds } from '../scanning/platform.ts';
import type { Judgement } from './judge.ts';

const coldNumber = coldnesses.indexOf('cold');
const restoreNumber = coldnesses.indexOf('restore');

/** By invocation: the number of its environment, -1 unknown. A stream's number is that of the stream; others count from 0. */
export function findEnvironments(
  grouping: Grouping,
  judgement: Judgement,
  descending: boolean,
): Int32Array<ArrayBuffer> {
  const environments = integers();
  // Lines stand in order of time; a file that runs backwards is read backwards.
  const position = (row: number) => (descending ? -row : row);
  let lastReport = Number.NEGATIVE_INFINITY;
  let count = 0;
  let current = -1;
  let ambiguous = false;
  for (let i = 0; i < grouping.first.length; i++) {
    const stream = grouping.stream.get(i);
    if (stream >= 0) {
      environments.push(stream);
      continue;
    }
    const start = grouping.start.get(i);
    const report = grouping.report.get(i);
    if (start >= 0 && position(start) < lastReport) ambiguous = true;
    if (start >= 0 && report >= 0) lastReport = Math.max(lastReport, position(report));
    const coldness = judgement.coldness.get(i);
    const firstKind = grouping.lines.kind.get(grouping.first.get(i));
    const isNew = firstKind <= kinds.restoreReport || coldness === coldNumber || coldness === restoreNumber;
    if (isNew || (current < 0 && !ambiguous)) current = count++;
    else if (ambiguous) {
      environments.push(-1);
      continue;
    }
    environments.push(current);
  }
  return environments.trim();
}
