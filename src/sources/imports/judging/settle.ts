/** From what was scanned to what is found: invocations are grouped and judged, and the numbers of the whole are added up. */

import type { Encoding, Findings, Newline, Place } from '../findings.ts';
import type { FormatName } from '../formats/names.ts';
import { Grouping } from '../grouping/group.ts';
import { LogIndex } from '../logIndex.ts';
import { kinds } from '../scanning/platform.ts';
import type { PlatformLines } from '../scanning/platformLines.ts';
import type { Tally } from '../scanning/tally.ts';
import { findEnvironments } from './environments.ts';
import { Judgement } from './judge.ts';

/** What is known about the input besides its lines. */
export interface InputFacts {
  format: FormatName;
  encoding: Encoding;
  newline: Newline;
  bytes: number;
  textBytes: number;
}

const mostFailingPlaces = 100;

export function settle(tally: Tally, input: InputFacts): { findings: Findings; index: LogIndex } {
  const { lines } = tally;
  lines.finish();
  const descending = tally.sorted === 'desc';
  const grouping = new Grouping(lines, descending, tally.resolutionMs);
  const judgement = new Judgement(grouping, tally.resolutionMs);
  const environment = findEnvironments(grouping, judgement, descending);
  const findings: Findings = {
    format: input.format,
    encoding: input.encoding,
    newline: input.newline,
    bytes: input.bytes,
    events: tally.events,
    ...addUp(lines, grouping),
    distinctRequestIds: grouping.distinctIds,
    streams: tally.carriesStreams ? tally.streams.list.length : undefined,
    ignoredLines: tally.ignoredLines,
    ignoredSamples: tally.ignoredSamples,
    duplicates: grouping.duplicates + tally.copies,
    sums: { checked: 0, holding: 0, failing: [] },
    window: tally.last >= tally.first ? { first: tally.first, last: tally.last } : undefined,
    resolutionMs: tally.resolutionMs,
    sorted: tally.sorted,
    problems: [...tally.problems],
  };
  checkSums(findings, grouping, judgement);
  addProblems(findings, tally, grouping, environment);
  return { findings, index: makeIndex(tally, grouping, judgement, environment, input, descending) };
}

function placeOf(lines: PlatformLines, row: number): Place {
  return { line: lines.line.get(row), offset: lines.offset.get(row) };
}

/** Sums of decimal fractions drift; no log prints more than thousandths. */
const round = (ms: number) => Math.round(ms * 1000) / 1000;

function addUp(lines: PlatformLines, grouping: Grouping) {
  const { reports } = lines;
  const sums = {
    reports: 0,
    coldStarts: 0,
    initMs: 0,
    restores: 0,
    restoreMs: 0,
    failedInits: 0,
    durationMs: 0,
    billedMs: 0,
    incomplete: 0,
  };
  for (let row = 0; row < lines.kind.length; row++) {
    if (grouping.isDuplicate(row)) continue;
    const kind = lines.kind.get(row);
    const detail = lines.detail.get(row);
    if (kind === kinds.initReport && lines.attempts.status.get(detail) >= 0) sums.failedInits++;
    if (kind !== kinds.report) continue;
    sums.reports++;
    const initMs = reports.initMs.get(detail);
    const restoreMs = reports.restoreMs.get(detail);
    if (!Number.isNaN(initMs)) sums.coldStarts++;
    if (!Number.isNaN(restoreMs)) sums.restores++;
    if (Number.isNaN(reports.maxMemoryMb.get(detail))) sums.incomplete++;
    sums.initMs += initMs || 0;
    sums.restoreMs += restoreMs || 0;
    sums.durationMs += reports.durationMs.get(detail) || 0;
    sums.billedMs += reports.billedMs.get(detail) || 0;
  }
  for (const name of ['initMs', 'restoreMs', 'durationMs', 'billedMs'] as const) sums[name] = round(sums[name]);
  return sums;
}

function checkSums(findings: Findings, grouping: Grouping, judgement: Judgement): void {
  const { sums } = findings;
  for (let i = 0; i < grouping.first.length; i++) {
    const verdict = judgement.billing.get(i);
    if (verdict === 0) continue;
    sums.checked++;
    if (verdict === 1) sums.holding++;
    else if (sums.failing.length < mostFailingPlaces)
      sums.failing.push(placeOf(grouping.lines, grouping.report.get(i)));
  }
}

function addProblems(findings: Findings, tally: Tally, grouping: Grouping, environment: Int32Array): void {
  const { lines } = tally;
  const { problems, sums } = findings;
  const place = sums.failing[0];
  if (place)
    problems.push({ code: 'numbersDoNotAdd', count: sums.checked - sums.holding, checked: sums.checked, place });
  let cut = -1;
  for (let row = lines.kind.length - 1; row >= 0 && findings.incomplete > 0; row--) {
    if (lines.kind.get(row) === kinds.report && Number.isNaN(lines.reports.maxMemoryMb.get(lines.detail.get(row))))
      cut = row;
  }
  if (cut >= 0) problems.push({ code: 'cutReport', count: findings.incomplete, place: placeOf(lines, cut) });
  const unknown = environment.indexOf(-1);
  if (unknown >= 0) {
    const count = environment.reduce((sum, each) => sum + (each < 0 ? 1 : 0), 0);
    problems.push({ code: 'environmentUnknown', count, place: placeOf(lines, grouping.first.get(unknown)) });
  }
  if (tally.jsonPlatform) {
    problems.push({ code: 'notReadYet', format: 'json-log-ndjson', inner: undefined, place: tally.jsonPlatform });
  }
}

function makeIndex(
  tally: Tally,
  grouping: Grouping,
  judgement: Judgement,
  environment: Int32Array<ArrayBuffer>,
  input: InputFacts,
  descending: boolean,
): LogIndex {
  const { lines } = tally;
  const { reports, attempts } = lines;
  return new LogIndex({
    rows: {
      kind: lines.kind.trim(),
      at: lines.at.trim(),
      offset: lines.offset.trim(),
      length: lines.length.trim(),
      line: lines.line.trim(),
      detail: lines.detail.trim(),
      next: grouping.next,
    },
    reports: {
      durationMs: reports.durationMs.trim(),
      billedMs: reports.billedMs.trim(),
      memoryMb: reports.memoryMb.trim(),
      maxMemoryMb: reports.maxMemoryMb.trim(),
      initMs: reports.initMs.trim(),
      restoreMs: reports.restoreMs.trim(),
      billedRestoreMs: reports.billedRestoreMs.trim(),
      status: reports.status.trim(),
      errorType: reports.errorType.trim(),
    },
    attempts: {
      durationMs: attempts.durationMs.trim(),
      phase: attempts.phase.trim(),
      status: attempts.status.trim(),
      errorType: attempts.errorType.trim(),
    },
    invocations: {
      first: grouping.first.trim(),
      start: grouping.start.trim(),
      report: grouping.report.trim(),
      stream: grouping.stream.trim(),
      id: grouping.id.trim(),
      ordinal: grouping.ordinal.trim(),
      environment,
      startAt: judgement.start.trim(),
      coldness: judgement.coldness.trim(),
      completeness: judgement.completeness.trim(),
      billing: judgement.billing.trim(),
    },
    ids: { keys: lines.ids.table.keys.trim(), odd: lines.ids.odd },
    words: lines.words.list,
    streams: tally.streams.list,
    textBytes: input.textBytes,
    descending,
  });
}
