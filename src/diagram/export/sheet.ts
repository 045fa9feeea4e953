import { formatMs, untie } from '../../readings/format.ts';
import { failureOf, nameOfResult } from '../../readings/result.ts';
import { narrate } from '../../readings/step/narration.ts';
import { summarize } from '../../readings/summary.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { shareWords } from '../../words/share.ts';
import { wrapText } from '../measure.ts';
import { yAt } from '../sequence/geometry.ts';
import { layStrips } from '../strips/layStrips.ts';
import { stillStrips } from '../strips/stillStrips.ts';
import { drawInside, layFile, type Subject, wrapSvg } from './stillSvg.ts';
import { escapeXml } from './xml.ts';

const text = shareWords.sheet;
/** Browsers give no canvas higher than about 16,000 px, and a picture may be saved twice as large. */
const mostHeight = 7_600;
/** More requests would be a table. */
const mostTotals = 4;
const [edge, foot] = [24, 40];

interface Line {
  readonly look: 'title' | 'said' | 'total' | 'failed' | 'credit';
  readonly text: string;
}
/** px of a line's letters, and from its baseline to the next one's. */
const sizes = {
  title: [24, 31],
  said: [14, 20],
  total: [14, 21],
  failed: [14, 21],
  credit: [12, 18],
} as const satisfies Record<Line['look'], readonly [number, number]>;

/**
 * A picture for where its page is not: what it is, what came of each request and where its time went, the story to its end, and whose it is.
 * `address`: where the page is, if others can go there.
 */
export function drawSheet(
  subject: Subject & { readonly promise: string },
  cursor: number,
  address: string | undefined,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const geometry = layFile(subject);
  const { width } = geometry.view;
  const isCut = geometry.height > mostHeight;
  const high = Math.min(geometry.height, mostHeight);
  const top = Math.round(Math.max(0, Math.min(yAt(geometry, cursor) - high / 2, geometry.height - high)));
  const above = [...headOf(subject, cursor), ...(isCut ? [{ look: 'said', text: text.cut } as const] : [])];
  const { drawn, bottom } = setLines(above, width, edge);
  const strips = stillStrips(
    layStrips(subject.trace, mostTotals),
    { x: edge, y: bottom + 8, width: width - 2 * edge },
    (token) => `style="fill:var(--${token})"`,
  );
  const at = bottom + strips.height + 20;
  const credit = { look: 'credit', text: text.credit(words.page.product, address) } as const;
  const below = setLines([credit], width, at + high + foot - 28);
  const inside = drawInside(geometry, { cursor, poster: cursor === 0, top, height: high });
  const picture = `<svg y="${at}" width="${width}" height="${high}">${inside}</svg>`;
  const height = Math.ceil(Math.max(below.bottom + 8, at + high + foot));
  const svg = wrapSvg(subject, width, height, geometry, `${drawn}${strips.svg}${picture}${below.drawn}`, styles);
  return { svg, width, height };
}

const styles =
  '.title{font-weight:700}.title,.total{fill:var(--ink)}.said,.credit{fill:var(--muted)}.total,.failed{font-weight:600}.failed{fill:var(--ink-error)}';

function headOf({ title, promise, trace }: Subject & { promise: string }, cursor: number): Line[] {
  const step = Math.ceil(cursor);
  return [
    { look: 'title', text: title },
    { look: 'said', text: promise },
    ...totalsOf(trace),
    ...(step > 0
      ? [{ look: 'said', text: text.step(step, trace.messages.length, narrate(trace, step - 1).title) } as const]
      : []),
  ];
}

/** What each request took, what of it is billed, and how it failed, if it did. */
function totalsOf(trace: Trace): Line[] {
  const requests = summarize(trace).requests.filter(({ totalMs, complete }) => totalMs > 0 || complete);
  return requests.slice(0, mostTotals).map(({ coldness, totalMs, billedMs, result }) => {
    const billed = billedMs === undefined ? undefined : formatMs(billedMs);
    const failed = failureOf(result) && nameOfResult(result);
    const total = text.total(words.strips.coldness[coldness], formatMs(totalMs), billed, failed);
    return { look: failed ? 'failed' : 'total', text: total };
  });
}

/** Lines below each other, the long ones broken, none of them cut. `bottom`: where the last one ends. */
function setLines(lines: readonly Line[], width: number, top: number): { drawn: string; bottom: number } {
  let bottom = top;
  const drawn = lines.flatMap(({ look, text }) => {
    const [size, leading] = sizes[look];
    return wrapText(text, size, width - 2 * edge).map((line) => {
      bottom += leading;
      const said = escapeXml(untie(line));
      return `<text class="${look}" x="${edge}" y="${bottom - leading * 0.3}" font-size="${size}">${said}</text>`;
    });
  });
  return { drawn: drawn.join(''), bottom };
}
