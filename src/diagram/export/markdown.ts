import { type Bill, billOf } from '../../readings/bill/bill.ts';
import { formatMs, untie } from '../../readings/format.ts';
import { requestsOf } from '../../readings/moments.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import type { WireCall } from '../../readings/wire/call.ts';
import { wireCall } from '../../readings/wire/wireCall.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { shareWords } from '../../words/share.ts';
import { transcribe } from '../sequence/transcript.ts';

const text = shareWords.walkthrough;

/** The story as a text to read: each step with its sentences, its call, its log lines and its source; then the bill. */
export function toMarkdown(title: string, promise: string, trace: Trace, setting: Setting): string {
  const steps = transcribe(trace, setting).map((item, index) => {
    const why = whyOf(trace, index);
    const sources = sourcesOf(trace, index).map(({ label, url }) =>
      url ? `[${escapeMarkdown(label)}](<${url}>)` : escapeMarkdown(label),
    );
    const call = wireCall(trace, index, setting);
    return [
      `## ${shareWords.step(item.step, escapeMarkdown(item.title))}`,
      `*${escapeMarkdown(item.route)}* (${escapeMarkdown(item.meta)})`,
      escapeMarkdown(item.sentences),
      `${text.why} ${escapeMarkdown(why)}`,
      ...(item.disagreement ? [escapeMarkdown(item.disagreement)] : []),
      ...(call ? [`${text.wire}:`, fence(textOf(call))] : []),
      ...(item.lines.length > 0 ? [`${text.log}:`, fence(item.lines.join('\n'))] : []),
      `${text.source} ${sources.join('; ')}`,
    ].join('\n\n');
  });
  const bills = requestsOf(trace).map((request, place) => tableOf(billOf(trace, request), place + 1));
  return [
    `# ${escapeMarkdown(title)}`,
    ...(promise ? [escapeMarkdown(promise)] : []),
    ...steps,
    ...(bills.length > 0 ? [`## ${text.bill}`, ...bills] : []),
    '',
  ].join('\n\n');
}

function textOf(call: WireCall): string {
  if (call.kind === 'internal') return call.text;
  const { startLine, headers, body, note } = call;
  const head = [startLine, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return [head, ...(body === undefined ? [] : [body]), ...(note === undefined ? [] : [`# ${note}`])].join('\n\n');
}

function tableOf(bill: Bill, number: number): string {
  const { bills } = words.page;
  const rows: readonly [string, number | undefined][] = [
    [bills.before, bill.beforeMs],
    [bills.idle, bill.idleMs],
    [bills.failedInit, bill.failedInitMs],
    [bills.failedRestore, bill.failedRestoreMs],
    [bills.init, bill.initMs],
    [bills.restore, bill.billedRestoreMs ?? bill.restoreMs],
    [bills.duration, bill.durationMs],
    [bills.managed, bill.managed?.durationMs],
  ];
  const known = rows.flatMap(([what, ms]) => (ms === undefined ? [] : [`| ${what} | ${untie(formatMs(ms))} |`]));
  const billed = bill.billedMs === undefined ? text.notKnown : `${bill.billedMs} ms`;
  const sum = bill.managed ? [] : [`| **${bills.billed}** | **${billed}** |`];
  return [`| ${words.strips.requestNumber(number)} | |`, '| --- | ---: |', ...known, ...sum].join('\n');
}

/** A block of code that ends where it should, whatever is in it. */
function fence(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}text\n${code.replace(/\r\n?/g, '\n')}\n${ticks}`;
}

/** Text that Markdown shows and never reads: its marks are escaped, and what would begin an HTML tag or entity, too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&$@]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, (mark) => mark.replace(/[-+=.)]/, '\\$&'))
    .replace(/:\/\//g, '\\://');
}
