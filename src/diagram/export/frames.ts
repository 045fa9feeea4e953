import { narrate } from '../../readings/step/narration.ts';
import { shareWords } from '../../words/share.ts';
import { fitText } from '../measure.ts';
import { yAt } from '../sequence/geometry.ts';
import { drawInside, layFile, type Subject, wrapSvg } from './stillSvg.ts';
import { escapeXml } from './xml.ts';

/** px of a frame of a film or a storyboard, with its caption. */
export const frameSize = { width: 880, height: 560 };
const captionHeight = 48;

/** One picture of a film: the story when so many steps have been seen, and ms that it stands. */
export interface Frame {
  readonly cursor: number;
  readonly ms: number;
}

/** The frames of a film: each message flies, then it stands; at last the whole story. */
export function framesOf(steps: number, flights = 4): Frame[] {
  const film: Frame[] = [{ cursor: 0, ms: 1_200 }];
  for (let step = 0; step < steps; step++) {
    for (let part = 1; part < flights; part++) film.push({ cursor: step + part / flights, ms: 600 / flights });
    film.push({ cursor: step + 1, ms: 1_300 });
  }
  return film;
}

/** One frame as an svg: a window on the story round its current step, and the step's caption below. */
export function drawFrame(subject: Subject, cursor: number): string {
  const { width, height } = frameSize;
  const { trace } = subject;
  const geometry = layFile(subject, width);
  const high = height - captionHeight;
  const reached = yAt(geometry, cursor);
  const top = Math.round(Math.max(0, Math.min(reached - high * 0.5, geometry.height - high)));
  const poster = cursor === 0;
  const step = Math.ceil(cursor - 1e-9);
  const caption = poster ? subject.title : shareWords.step(step, narrate(trace, step - 1).title);
  const text = escapeXml(fitText(caption, 16, width - 150));
  const count = poster ? '' : escapeXml(shareWords.stepOf(step, trace.messages.length));
  const inside = [
    drawInside(geometry, { cursor, poster, top, height: high }),
    `<rect class="foot" y="${high}" width="${width}" height="${captionHeight}"/>`,
    `<text class="cap" x="18" y="${high + 30}">${text}</text>`,
    `<text class="count" x="${width - 18}" y="${high + 30}" text-anchor="end">${count}</text>`,
  ].join('');
  const styles =
    '.foot{fill:var(--raised)}.cap{font-size:16px;font-weight:650;fill:var(--ink)}.count{fill:var(--muted)}';
  return wrapSvg(subject, width, height, geometry, inside, styles);
}
