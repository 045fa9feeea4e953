// Collects what was measured, and prints it as a plain table: one line a finding, its target, and whether it holds.

export const median = (values) => quantile(values, 0.5);

/** The smallest value that at least this share of the values do not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Two or three digits: more would be noise. */
export function print(value) {
  if (value === undefined || Number.isNaN(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
}

const columns = ['what', 'median', 'p95', 'unit', 'nodes', 'target', 'holds'];

export class Report {
  #part = '';
  #rows = [];
  #failures = [];

  begin(part) {
    this.#part = part;
    console.log(`... ${part}`);
  }

  /** `values` are measurements of the same thing, the median counts; `value` is one number, measured or worked out. */
  add(what, { values, value = median(values), unit = 'ms', nodes, target, holds, judged }) {
    const cells = {
      what,
      judged: judged ?? print(value),
      median: print(value),
      p95: values && values.length > 4 ? print(quantile(values, 0.95)) : '',
      unit,
      nodes: nodes === undefined ? '' : nodes.toLocaleString('en'),
      target: target ?? '',
      holds: holds === undefined ? '' : holds ? 'yes' : 'NO',
    };
    this.#rows.push({ part: this.#part, ...cells });
  }

  /** At most this. */
  addMost(what, most, { unit = 'ms', value, values, ...rest }) {
    const measured = value ?? median(values);
    this.add(what, {
      unit,
      value: measured,
      values,
      target: `<= ${print(most)} ${unit}`,
      holds: measured <= most,
      ...rest,
    });
  }

  /** At most this for all but a twentieth of the measurements. */
  addMostOfAll(what, most, { values, unit = 'ms', ...rest }) {
    const p95 = quantile(values, 0.95);
    const target = `p95 <= ${print(most)} ${unit}`;
    this.add(what, { values, unit, target, holds: p95 <= most, judged: `p95 ${print(p95)}`, ...rest });
  }

  /**
   * What inputs cost until their picture. `nothing`: as many frames without one, for the bench's own calls cost something.
   * `limit`: ms that the virtual svg of 1,000 messages took meanwhile. Where the targets were set it took 2.7: milliseconds
   * do not travel, so a frame of 16 is as many times that one here.
   */
  addInputs(name, runs, nothing, limit) {
    if (!runs.every(({ changed }) => changed))
      this.add(`${name}: shows another picture`, { value: 0, unit: '', holds: false });
    const idle = median(nothing.map(({ work, frames }) => work / frames));
    const values = runs.map(({ work, frames }) => Math.max(0, work - idle * frames));
    this.addMost(`${name}: input to picture, work`, 16, { values });
    this.add('virtual svg of 1,000 messages meanwhile', { value: limit });
    this.addMost(`${name}: work / virtual svg`, 16 / 2.7, { value: median(values) / limit, unit: 'x' });
    this.add(`${name}: input to picture, by the clock`, { values: runs.map(({ wall }) => wall) });
    this.add(`${name}: frames until the picture changes`, {
      value: median(runs.map(({ frames }) => frames)),
      unit: 'frames',
    });
  }

  /** A part that could not be measured is told, and the others go on. */
  fail(error) {
    const message = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    this.#failures.push(`${this.#part}: not measured: ${message}`);
    console.log(`    ${message}`);
  }

  print() {
    const header = Object.fromEntries(columns.map((name) => [name, name]));
    const widths = columns.map((name) => Math.max(...[header, ...this.#rows].map((row) => row[name].length)));
    // Words to the left, numbers to the right.
    const pad = (text, place) =>
      ['what', 'unit', 'target', 'holds'].includes(columns[place])
        ? text.padEnd(widths[place])
        : text.padStart(widths[place]);
    const line = (row) =>
      `  ${columns
        .map((name, place) => pad(row[name], place))
        .join('  ')
        .trimEnd()}`;
    console.log(`\n${line(header)}`);
    for (const part of new Set(this.#rows.map((row) => row.part))) {
      console.log(`${part}`);
      for (const row of this.#rows) if (row.part === part) console.log(line(row));
    }
    const missed = this.#rows.filter((row) => row.holds === 'NO');
    const held = this.#rows.filter((row) => row.holds === 'yes').length;
    console.log(
      `\n${held} targets hold, ${missed.length} are missed${this.#failures.length ? ', and parts are missing' : ''}.`,
    );
    for (const row of missed)
      console.log(`  missed  ${row.part}: ${row.what}: ${row.judged} ${row.unit}, target ${row.target}`);
    for (const failure of this.#failures) console.log(`  ${failure}`);
  }
}
