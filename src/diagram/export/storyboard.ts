import { shareWords } from '../../words/share.ts';
import { drawFrame, frameSize } from './frames.ts';
import { paint } from './raster.ts';
import type { Subject } from './stillSvg.ts';

const gap = 16;
/** Browsers give no canvas higher than about 16,000 px; at three frames a row that is so many steps. */
const mostSteps = 81;

/** A frame for each step, in rows of as many as look well, on one canvas. */
export async function drawStoryboard(subject: Subject, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const steps = subject.trace.messages.length;
  if (steps > mostSteps) throw new Error(shareWords.tooLarge(mostSteps));
  const columns = Math.min(3, steps);
  const canvas = document.createElement('canvas');
  canvas.width = columns * (frameSize.width + gap) + gap;
  canvas.height = Math.ceil(steps / columns) * (frameSize.height + gap) + gap;
  const context = canvas.getContext('2d');
  if (!context) throw new Error(shareWords.noCanvas);
  context.fillStyle = '#8a919c';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (let step = 0; step < steps; step++) {
    signal.throwIfAborted();
    const left = gap + (step % columns) * (frameSize.width + gap);
    const top = gap + Math.floor(step / columns) * (frameSize.height + gap);
    await paint(canvas, drawFrame(subject, step + 1), left, top);
  }
  return canvas;
}
