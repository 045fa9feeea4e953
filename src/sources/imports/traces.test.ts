/** The samples beside the repository, when they are there: each must give the counts that grep, awk and jq gave. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FormatName, isRead } from './formats/names.ts';
import { readLog } from './read.ts';

const folder = fileURLToPath(new URL('../../../../shared/traces/', import.meta.url));
const isThere = existsSync(folder);
const suffix = '.facts.json';
const files = isThere
  ? readdirSync(folder)
      .filter((name) => name.endsWith(suffix))
      .map((name) => name.slice(0, -suffix.length))
  : [];

interface Facts {
  format: FormatName;
  encoding: string;
  newline: string;
  expected: Record<string, unknown>;
}

const factsOf = (file: string): Facts => JSON.parse(readFileSync(`${folder}${file}${suffix}`, 'utf8'));
/** No name: the reader sees bytes only. */
const readFile = (file: string) => readLog(new Blob([readFileSync(folder + file)]));

test.skipIf(isThere)('the samples are not here (../shared/traces): their counts are not checked', () => {});

describe.skipIf(!isThere)('samples', () => {
  const read = files.filter((file) => isRead(factsOf(file).format));
  const refused = files.filter((file) => !isRead(factsOf(file).format));

  test('there are samples of every format that is read', () => {
    expect(new Set(read.map((file) => factsOf(file).format)).size).toBe(8);
  });

  test.each(read)('%s gives its facts', async (file) => {
    const { format, encoding, newline, expected } = factsOf(file);
    const { findings } = await readFile(file);
    const sorted = expected.timestamps_sorted;
    expect({ ...findings, first: findings.window?.first, last: findings.window?.last }).toMatchObject({
      format,
      encoding,
      newline,
      events: expected.events,
      reports: expected.report_lines,
      distinctRequestIds: expected.distinct_request_ids,
      coldStarts: expected.cold_starts_with_init_duration,
      initMs: expected.total_init_ms,
      restores: expected.cold_starts_with_restore_duration,
      restoreMs: expected.total_restore_ms,
      durationMs: expected.total_duration_ms,
      billedMs: expected.total_billed_ms,
      incomplete: expected.reports_incomplete,
      streams: expected.log_streams,
      first: expected.first_ts_ms,
      last: expected.last_ts_ms,
      sorted: sorted === undefined || sorted === 'no' ? 'none' : sorted,
    });
  });

  test.each(refused)('%s is recognised and refused by name', async (file) => {
    const { format } = factsOf(file);
    const { findings, index } = await readFile(file);
    expect(findings.format).toBe(format);
    expect(findings.problems).toMatchObject([{ code: 'notReadYet', format }]);
    expect(index.length).toBe(0);
  });
});
