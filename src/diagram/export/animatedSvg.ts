import { narrate } from '../../readings/step/narration.ts';
import { shareWords } from '../../words/share.ts';
import { fitText } from '../measure.ts';
import { type Geometry, type Row, yAt } from '../sequence/geometry.ts';
import { drawInside, layFile, type Subject, wrapSvg } from './stillSvg.ts';
import { escapeXml } from './xml.ts';

/** ms of a step: the flight of its message, and the time to read. */
const [flight, dwell] = [600, 1_200];
/** ms that the whole story stands at the end, before it is told again. */
const rest = 4_000;
/** Nobody can stop a picture in a README: it tells the story so many times, and then it rests. */
const times = 3;
const stage = { height: 500, caption: 44 };

/**
 * A picture that plays by itself inside an `<img>`: no script, only CSS. A curtain hides what is still to come, and moves
 * down with a window over the whole picture. Who prefers no motion sees the story still, from its beginning.
 */
export function toAnimatedSvg(subject: Subject): string {
  const { trace, view } = subject;
  const geometry = layFile(subject);
  const height = Math.min(geometry.height, stage.height);
  const inside = drawInside(geometry, { cursor: 0, poster: true, top: 0, height: geometry.height });
  // The header stays while the rest moves under it.
  const header = inside.lastIndexOf('<g', inside.indexOf('class="layer header"'));
  const total = trace.messages.length * (flight + dwell) + rest;
  const rows = [...geometry.rows];
  const caption = (text: string) => escapeXml(fitText(text, 15, view.width - 32));
  const captions = rows.map(({ index }) => {
    const text = caption(shareWords.step(index + 1, narrate(trace, index).title));
    return `<text class="cap" style="--at:${startOf(index)}ms" x="16" y="${height + 28}">${text}</text>`;
  });
  const moving = [
    `<g class="camera">${inside.slice(0, header)}${rows.map(dotsOf).join('')}`,
    `<rect class="spot" width="${view.width}" height="${geometry.metrics.rowHeight}" y="${14 - geometry.metrics.rowHeight}"/>`,
    `<rect class="curtain" width="${view.width}" height="${geometry.height}"/></g>`,
    inside.slice(header),
    `<rect class="foot" y="${height}" width="${view.width}" height="${stage.caption}"/>`,
    `<text class="cap all" x="16" y="${height + 28}">${caption(subject.title)}</text>${captions.join('')}`,
  ].join('');
  const styles = motionOf(geometry, height, total);
  return wrapSvg(subject, view.width, height + stage.caption, geometry, moving, styles);
}

const startOf = (index: number): number => index * (flight + dwell);

/** A dot for each hop, which flies its share of the flight. */
function dotsOf({ hops, y, index }: Row): string {
  const share = flight / Math.max(1, hops.length);
  return hops
    .map(({ x1, x2 }, hop) => {
      const at = Math.round(startOf(index) + hop * share);
      return `<circle class="dot" style="--at:${at}ms;--from:${Math.round(x1)}px;--to:${Math.round(x2)}px" cy="${y}" r="5"/>`;
    })
    .join('');
}

function motionOf(geometry: Geometry, height: number, total: number): string {
  const { ys, metrics } = geometry;
  const percent = (ms: number) => `${((ms / total) * 100).toFixed(3)}%`;
  const topAt = (y: number) => Math.round(Math.max(0, Math.min(y - height * 0.45, geometry.height - height)));
  /** One keyframe where a step begins and one where its message has arrived; then it dwells. */
  const follow = (name: string, at: (y: number) => number, end: string) => {
    const frames = ys.map((y, index) => {
      const before = yAt(geometry, index);
      return `${percent(startOf(index))}{transform:translateY(${at(before)}px)}${percent(startOf(index) + flight)}{transform:translateY(${at(y)}px)}`;
    });
    const last = ys.at(-1) ?? metrics.headerHeight;
    return `@keyframes ${name}{${frames.join('')}${percent(startOf(ys.length))}{transform:translateY(${at(last)}px)}${end}}`;
  };
  const longest = Math.max(1, ...[...geometry.rows].map(({ hops }) => hops.length));
  return [
    '.curtain{fill:var(--ground);opacity:.72;display:none}.spot{fill:var(--accent);display:none}',
    '.dot,.cap{opacity:0}.cap.all{opacity:1}.dot{fill:var(--accent);stroke:var(--ground);stroke-width:1.5}',
    '.cap{font-size:15px;font-weight:650;fill:var(--ink)}.foot{fill:var(--raised)}',
    '@media (prefers-reduced-motion:no-preference){',
    follow('camera', (y) => -topAt(y), '100%{transform:none}'),
    follow('curtain', (y) => Math.round(y) + 12, `100%{transform:translateY(${geometry.height}px)}`),
    follow('spot', Math.round, `${percent(startOf(ys.length) + 1)},100%{opacity:0}`).replace(
      '0.000%{',
      '0%{opacity:.1;',
    ),
    `@keyframes cap{0%,${percent(flight + dwell - 60)}{opacity:1}${percent(flight + dwell)},100%{opacity:0}}`,
    `@keyframes all{0%,${percent(startOf(ys.length))}{opacity:0}${percent(startOf(ys.length) + 60)},100%{opacity:1}}`,
    `@keyframes dot{0%{opacity:1;transform:translateX(var(--from))}`,
    `${percent(flight / longest)}{opacity:1;transform:translateX(var(--to))}${percent(flight / longest + 60)},100%{opacity:0;transform:translateX(var(--to))}}`,
    `.camera,.curtain,.spot,.cap,.dot{animation:${total}ms linear var(--at,0ms) ${times}}`,
    '.curtain,.spot{display:inline}.spot{opacity:.1}.spot,.curtain,.cap,.camera{animation-fill-mode:forwards}',
    '.camera{animation-name:camera}.curtain{animation-name:curtain}.spot{animation-name:spot}',
    '.cap{animation-name:cap}.cap.all{animation-name:all}.dot{animation-name:dot}}',
  ].join('');
}
