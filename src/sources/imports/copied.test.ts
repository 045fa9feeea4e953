/** A log as it comes out of a web page, an editor or an old Mac: it reads as the plain one does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadFormat } from './formats/names.ts';
import { asDetailed, asPlain, coldThenWarm, containers, idA, type Row, report, start } from './generating/fixtures.ts';
import { readLog } from './read.ts';
import { readLines } from './replaying/lines.ts';
import { replay } from './replaying/replay.ts';

/** Everything that is found, and the events that each invocation opens as, without where and in which bytes it stands. */
async function factsOf(source: string | Uint8Array, sliceSize?: number) {
  const { findings, index, text } = await readLog(source, { sliceSize });
  const { bytes: _, encoding: __, newline: ___, ...found } = findings;
  const log = { text, format: findings.format, descending: index.columns.descending };
  const opened = [];
  for (let place = 0; place < index.length; place++) {
    const invocation = index.invocationAt(place);
    const { events } = replay([{ invocation, lines: await readLines(log, invocation) }]);
    const { lines: ____, ...facts } = invocation;
    opened.push({ facts, events: events.map(({ at, event, origin }) => ({ at, event, origin })) });
  }
  return { found, opened };
}

const formats = Object.keys(containers) as ReadFormat[];
const odd = fc.constantFrom('\u00a0', '\u202f', '\u2007');
const unseen = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060');

/** Some of the places that a pattern finds, each by what `make` makes of it. */
const change = (text: string, pattern: RegExp, which: readonly boolean[], make: (found: string) => string) => {
  let seen = 0;
  return text.replace(pattern, (found) => (which[seen++ % which.length] ? make(found) : found));
};
const some = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });

describe.each(formats)('%s', (format) => {
  const text = containers[format](coldThenWarm);
  const isJson = format.endsWith('-json');

  test('line ends of an old Mac, however it arrives', async () => {
    const plain = await factsOf(text);
    const old = text.replaceAll('\n', '\r');
    expect(await factsOf(old)).toEqual(plain);
    expect(await factsOf(old, 61)).toEqual(plain);
  });

  test('no-break spaces for spaces, what nobody sees between characters, spaces for tabs', async () => {
    const plain = await factsOf(text);
    // In JSON only what a message says is copied from a page.
    const spaces = isJson ? /(?<=: "[^"\n]*) (?=[^"\n]*")/g : / /g;
    const inside = isJson ? /(?<=RequestId|\d{4}-4333|Duration)/g : /(?<=[\w:])(?=[\w:])/g;
    await fc.assert(
      fc.asyncProperty(
        some,
        some,
        some,
        odd,
        unseen,
        fc.option(fc.nat(200), { nil: undefined }),
        async (a, b, c, blank, nothing, slice) => {
          const spaced = change(text, isJson ? /\\t/g : /\t/g, c, () => ' ');
          const copied = change(
            change(spaced, spaces, a, () => blank),
            inside,
            b,
            () => nothing,
          );
          expect(await factsOf(copied, slice === undefined ? undefined : slice + 8)).toEqual(plain);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('half of a character in what the function prints', async () => {
    const half = '\ud83e';
    const rows: Row[] = [...coldThenWarm.slice(0, 4), [506, `half ${half} of it`], ...coldThenWarm.slice(4)];
    const whole = rows.map(([at, message, stream]) => [at, message.replace(half, 'one'), stream] as Row);
    expect((await factsOf(containers[format](rows))).found).toMatchObject({
      reports: 2,
      events: 10,
      billedMs: (await factsOf(containers[format](whole))).found.billedMs,
      problems: [],
    });
  });
});

test('two files in one, each with its mark', async () => {
  const [one, other] = [asDetailed(coldThenWarm.slice(0, 6)), asDetailed(coldThenWarm.slice(6))];
  expect(await factsOf(`\ufeff${one}\ufeff${other}`)).toEqual(await factsOf(one + other));
});

test('“Duration: 3 ms” as the console’s page has it', async () => {
  const plain = asPlain([
    [0, start(idA)],
    [3, report(idA, '3', 3)],
  ]);
  const { found } = await factsOf(plain.replace(/(?<=\d) (?=m?[sM])/gi, '\u00a0'));
  expect(found).toMatchObject({ reports: 1, durationMs: 3, billedMs: 3, incomplete: 0, problems: [] });
});

test('a lone CR among line feeds is data', async () => {
  const rows: Row[] = [...coldThenWarm, [3000, 'loading 10 %\rloading 100 %']];
  expect((await factsOf(asPlain(rows))).found.events).toBe(10);
});
