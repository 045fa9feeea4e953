import { type Selection, select } from 'd3';
import { formatMs } from '../../readings/format.ts';
import { type Segment, timeAt } from '../../readings/timeline.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { axisOf, nameOf, type StripRow, skippedFrom, tellPart } from './layStrips.ts';

/** What the strips need of the one who plays the story. */
export interface StripStory {
  /** How far the trace has been seen; undefined: it stands as a whole. */
  cursorOf(trace: Trace): number | undefined;
  onChange(listen: () => void): () => void;
  /** A reader points at a step (from 1) of a trace. */
  onPick(step: number, trace: Trace): void;
}

/**
 * Builds a story's head in a node: a bar a wait, all on one axis at true scale, a button a phase. What lies ahead is
 * veiled; the veil's edge is the playhead. One Tab stop: the arrow keys go from phase to phase.
 * @returns what takes it down.
 */
export function mountStrips(root: HTMLElement, rows: readonly StripRow[], story: StripStory): () => void {
  const axis = axisOf(rows);
  const isBadged = rows.some(({ badge }) => badge);
  const head = select(root)
    .attr('class', isBadged ? 'strips badged' : 'strips')
    .attr('role', 'toolbar')
    .attr('aria-label', words.strips.region);
  const bars = rows.map((row) => {
    const strip = head.append('div').attr('class', 'strip').attr('role', 'group').attr('aria-label', row.told);
    strip
      .append('p')
      .attr('aria-hidden', 'true')
      // Two lines where there is little room.
      .text(`${row.name}\n${formatMs(row.strip.totalMs)}`);
    const line = strip.append('div').attr('class', 'strip-line');
    const bar = line
      .append('div')
      .attr('class', 'strip-bar')
      .style('width', `${(100 * row.strip.totalMs) / axis}%`);
    const pieces = appendPieces(bar, 'button', row.strip.segments)
      .attr('type', 'button')
      .attr('tabindex', -1)
      .attr('aria-label', tellPart)
      .attr('title', tellPart)
      .on('click', (_, { step }) => story.onPick(step, row.trace));
    const veil = bar.append('i');
    if (row.skipped.length > 0) {
      const from = skippedFrom(row);
      const ghost = line
        .append('div')
        .attr('class', 'strip-ghost')
        .attr('title', words.strips.skippedParts(row.skipped.map(nameOf).join(', ')))
        .style('width', `${(100 * row.skippedMs) / axis}%`)
        .style('margin-left', from === undefined ? '' : `${(100 * (from - row.strip.totalMs)) / axis}%`);
      appendPieces(ghost, 'i', row.skipped);
      ghost.append('span').text(words.strips.skipped(formatMs(row.skippedMs)));
    }
    if (row.badge) line.append('b').attr('class', 'strip-badge').text(row.badge);
    return { pieces, veil: veil.node() };
  });
  const buttons = [...root.querySelectorAll('button')];
  buttons[0]?.setAttribute('tabindex', '0');

  const onKey = (event: KeyboardEvent) => {
    const now = buttons.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (!buttons[next]) return;
    for (const [place, button] of buttons.entries()) button.tabIndex = place === next ? 0 : -1;
    buttons[next].focus();
  };
  root.addEventListener('keydown', onKey);
  // Sixty times a second most of them stand.
  const shown: (number | undefined)[] = [];
  const draw = () => {
    for (const [place, { trace, strip }] of rows.entries()) {
      const cursor = story.cursorOf(trace);
      // Below zero the wait has not begun, and has no playhead.
      const passed = cursor === undefined ? Number.POSITIVE_INFINITY : timeAt(trace, cursor) - strip.at;
      const seen = Math.max(-1, Math.min(1000, Math.floor((1000 * passed) / (strip.totalMs || 1))));
      const { pieces, veil } = bars[place] ?? {};
      if (!veil || seen === shown[place]) continue;
      shown[place] = seen;
      pieces?.classed('ahead', ({ from }) => from >= passed);
      veil.className = `strip-veil${seen < 0 ? ' ahead' : ''}`;
      veil.style.display = seen === 1000 ? 'none' : '';
      veil.style.left = `${Math.max(0, seen) / 10}%`;
    }
  };
  const unsubscribe = story.onChange(draw);
  draw();
  return () => {
    unsubscribe();
    root.removeEventListener('keydown', onKey);
    root.replaceChildren();
  };
}

/** Pieces as wide as they lasted. A name that does not fit wraps, and is not seen. */
function appendPieces<Name extends 'button' | 'i'>(
  bar: Selection<HTMLDivElement, unknown, null, undefined>,
  name: Name,
  segments: readonly Segment[],
) {
  const pieces = bar
    .selectAll<HTMLElementTagNameMap[Name], Segment>(name)
    .data(segments)
    .join(name)
    .attr('class', ({ phase }) => `phase-${phase}`)
    // Less than 1 in all would leave room.
    .style('flex-grow', ({ share }) => 100 * share);
  if (name === 'button') {
    const inside = pieces.append('span');
    inside.append('b').text(({ phase }) => `${words.phases[phase]} `);
    inside.append('b').text(({ ms }) => formatMs(ms));
  }
  return pieces;
}
