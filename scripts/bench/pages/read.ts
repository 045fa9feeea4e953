import { openReader } from '../../../src/sources/imports/reader.ts';

const reader = openReader();
const counter = new Worker(new URL('./newlines.worker.ts', import.meta.url), { type: 'module' });

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen.');
  return file;
}

/** The bytes of all typed arrays in it: what a reading keeps. */
function countBytes(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + countBytes(each), 0);
}

/** The longest time between two frames while something runs: how long the page seems dead. */
function watchFrames(): () => number {
  let longest = 0;
  let last = performance.now();
  let going = true;
  const onFrame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  return () => {
    going = false;
    return Math.max(longest, performance.now() - last);
  };
}

/** A reading as the page does it: a file, the worker, findings and the index back. */
async function read() {
  const stop = watchFrames();
  const began = performance.now();
  const { findings, index } = await reader.read(chosenFile());
  const ms = performance.now() - began;
  // The page's first frame with the findings counts too.
  await new Promise(requestAnimationFrame);
  return {
    ms,
    longestFrame: stop(),
    kept: countBytes(index.columns),
    reports: findings.reports,
    format: findings.format,
  };
}

/** The limit: a worker that does nothing but count the lines of what is in memory. ms. */
function countNewlines(): Promise<number> {
  return new Promise((resolve) => {
    counter.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    counter.postMessage(chosenFile());
  });
}

Object.assign(window, { bench: { read, countNewlines } });
