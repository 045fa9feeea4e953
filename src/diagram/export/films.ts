import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';
import { shareWords } from '../../words/share.ts';
import { drawFrame, frameSize, framesOf } from './frames.ts';
import { paint } from './raster.ts';
import type { Subject } from './stillSvg.ts';

/** How a long work is told of, and stopped. */
export interface Work {
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/** Paints each frame of the story in turn on one canvas, and hands it on. */
async function film(
  subject: Subject,
  { signal, onProgress }: Work,
  take: (canvas: HTMLCanvasElement, ms: number, at: number) => void | Promise<void>,
  flights: number,
): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = frameSize.width;
  canvas.height = frameSize.height;
  const frames = framesOf(subject.trace.messages.length, flights);
  let at = 0;
  for (const [place, { cursor, ms }] of frames.entries()) {
    signal.throwIfAborted();
    await paint(canvas, drawFrame(subject, cursor));
    await take(canvas, ms, at);
    at += ms;
    onProgress(place + 1, frames.length);
    // The page stays free between two frames.
    await new Promise((next) => setTimeout(next));
  }
  signal.throwIfAborted();
}

/** The story as a GIF: each frame with the colours that it has itself. */
export async function toGif(subject: Subject, work: Work): Promise<Blob> {
  const encoder = GIFEncoder();
  await film(
    subject,
    work,
    (canvas, ms) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      if (!pixels) throw new Error(shareWords.noCanvas);
      const palette = quantize(pixels, 64);
      encoder.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay: ms });
    },
    3,
  );
  encoder.finish();
  return new Blob([encoder.bytes() as Uint8Array<ArrayBuffer>], { type: 'image/gif' });
}

/** The story as a video: MP4 where the browser encodes H.264, else WebM. */
export async function toVideo(subject: Subject, work: Work): Promise<Blob> {
  const size = { width: frameSize.width, height: frameSize.height };
  const codec =
    typeof VideoEncoder === 'undefined' ? null : await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], size);
  if (!codec) throw new Error(shareWords.noVideo);
  const target = new BufferTarget();
  const output = new Output({ format: codec === 'avc' ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  let source: CanvasSource | undefined;
  try {
    await film(
      subject,
      work,
      async (canvas, ms, at) => {
        if (!source) {
          source = new CanvasSource(canvas, { codec, quality: new Quality('high') });
          output.addVideoTrack(source);
          await output.start();
        }
        await source.add(at / 1_000, ms / 1_000);
      },
      10,
    );
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (!target.buffer) throw new Error(shareWords.noVideo);
  return new Blob([target.buffer], { type: codec === 'avc' ? 'video/mp4' : 'video/webm' });
}
