import { shareWords } from '../../words/share.ts';
import { loadPicture } from './ownPicture.ts';

/** Draws an svg file onto a canvas of its size, so many pixels to each of its own. */
export async function rasterize(svg: string, width: number, height: number, scale = 1): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  await paint(canvas, svg);
  return canvas;
}

/** Paints an svg file over a canvas. */
export async function paint(canvas: HTMLCanvasElement, svg: string, left = 0, top = 0): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(shareWords.noCanvas);
  const image = await loadPicture(svg);
  const whole = left === 0 && top === 0;
  if (whole) context.drawImage(image, 0, 0, canvas.width, canvas.height);
  else context.drawImage(image, left, top);
}

/** A canvas as a PNG file. */
export function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(shareWords.noCanvas))), 'image/png');
  });
}
