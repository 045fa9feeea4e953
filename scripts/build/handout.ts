import { type Geometry, yAt } from '../../src/diagram/sequence/geometry.ts';
import { layout } from '../../src/diagram/sequence/layout.ts';
import { type TranscriptItem, transcribe } from '../../src/diagram/sequence/transcript.ts';
import { sourcesOf, whyOf } from '../../src/readings/step/sourceOf.ts';
import { summarize } from '../../src/readings/summary.ts';
import { scenarios } from '../../src/sources/scenarios/catalogue.ts';
import { tell } from '../../src/sources/scenarios/index.ts';
import { record } from '../../src/trace/record.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { site } from '../../src/words/en/site.ts';
import { words } from '../../src/words/index.ts';
import { escapeText } from './markup.ts';
import { drawMoment } from './pictures.ts';

/** px of a frame: as wide as the picture needs for the phases' names, as high as a third of a page of A4 has room for. */
const frame = { width: 840, height: 246 };
/** px from a frame's top to its first step, below the names of the lanes; and below the current one. */
const [above, below] = [82, 28];
const kit = site.kit;

export const kitWords = kit;

/** The default story on paper: each step as a numbered frame, with its words and its source. */
export function drawHandout(): string {
  const { slug, setting, ...scenario } = storyOf('cold-then-warm');
  const { title, promise } = words.page.scenarios[slug as 'cold-then-warm'];
  const trace = record(tell({ slug, setting, ...scenario }).events);
  const geometry = layout(trace, { width: frame.width, scale: 'story', unfolded: false });
  const steps = transcribe(trace, setting);
  const second = steps.findIndex((step) => step.slug === 'invoke-2');
  const frames = steps.map((step) => drawStep(step, trace, geometry));
  return [
    `<h1>${escapeText(title)}</h1>`,
    `<p class="lead">${escapeText(`${promise} ${summarize(trace).question}`)}</p>`,
    `<p>${escapeText(kit.intro)}</p>`,
    `<p>${escapeText(kit.legend)}</p>`,
    `<h2>${escapeText(kit.cold)}</h2>`,
    `<ol class="frames">${frames.slice(0, second).join('\n')}</ol>`,
    `<h2>${escapeText(kit.warm)}</h2>`,
    `<ol class="frames" start="${second + 1}">${frames.slice(second).join('\n')}</ol>`,
  ].join('\n');
}

function drawStep(
  { step, title, sentences, meta, lines, route }: TranscriptItem,
  trace: Trace,
  geometry: Geometry,
): string {
  // No step is cut by the names of the lanes.
  const room = frame.height - above - below;
  const first = [...geometry.rows].find(({ y }) => y >= yAt(geometry, step) - room)?.y ?? 0;
  const top = Math.max(0, Math.round(first - above));
  const moment = { cursor: step, poster: false, top, height: frame.height, id: `s${step}` };
  const source = sourcesOf(trace, step - 1)
    .map(({ label, url }) => (url ? `<a href="${escapeText(url)}">${escapeText(label)}</a>` : escapeText(label)))
    .join('; ');
  const log = lines.map((line) => `<code>${escapeText(line)}</code>`).join('');
  return `<li id="step-${step}">
<div class="frame" role="group" tabindex="0" aria-label="${escapeText(kit.picture(step))}">${hide(drawMoment(geometry, moment))}</div>
<h3>${escapeText(kit.step(step, title))}</h3>
<p class="route">${escapeText(`${route} · ${meta}`)}</p>
<p>${escapeText(sentences)} <b>${escapeText(kit.why)}</b> ${escapeText(whyOf(trace, step - 1))}</p>
${log && `<p class="log">${log}</p>`}<p class="source">${escapeText(kit.source)} ${source}</p>
</li>`;
}

/** The lanes of a cold start from its first `next` on, without what happens there: for drawing. */
export function drawLanes(): string {
  const trace = record(tell(storyOf('cold-start')).events);
  const geometry = layout(trace, { width: frame.width, scale: 'story', unfolded: false });
  const step = (slug: string) => trace.messages.findIndex((message) => message.slug === slug) + 1;
  const [from, to] = [yAt(geometry, step('next')), yAt(geometry, step('report'))];
  const moment = {
    cursor: step('init-done'),
    poster: false,
    top: from - above,
    height: to - from + above,
    id: 'lanes',
  };
  return `<div class="frame" role="group" tabindex="0" aria-label="${escapeText(kit.lanes)}">${hide(drawMoment(geometry, moment))}</div>\n`;
}

/** What is drawn is told beside it. */
const hide = (svg: string): string => svg.replace('<svg', '<svg aria-hidden="true"');

function storyOf(slug: string) {
  const found = scenarios.find((scenario) => scenario.slug === slug);
  if (!found) throw new Error(`There is no story ${slug}.`);
  return found;
}
