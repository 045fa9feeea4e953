import * as v from 'valibot';
import type { Line } from './line.ts';

/** The height that suits a width, in px: from the width alone, or a page that follows it would loop. As in element.css. */
export const heightFor = (width: number): number =>
  width < 560 ? 640 : Math.round(Math.min(720, Math.max(460, 320 + width / 4)));

const h5p = v.object({ context: v.literal('h5p'), action: v.picklist(['hello', 'resizePrepared']) });

/** Tells the page how high the frame should be, in each of the five ways in which pages listen. */
export function reportSize(line: Line): void {
  let last = { width: 0, height: 0 };
  const report = () => {
    const width = document.documentElement.clientWidth;
    const height = heightFor(width);
    if (width === 0 || (Math.abs(height - last.height) < 2 && last.width > 0)) return;
    last = { width, height };
    line.announce({ source: 'lambda-lifecycle', v: 1, type: 'event', event: 'resize', detail: { height, width } });
    line.announce({ sentinel: 'amp', type: 'embed-size', height });
    line.announce(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    line.announce(JSON.stringify({ subject: 'lti.frameResize', height }));
    line.announce({ context: 'h5p', action: 'hello' });
  };
  // H5P shakes hands first: hello, hello, prepare, prepared, resize.
  line.listen((data) => {
    const read = v.safeParse(h5p, data);
    if (!read.success) return;
    const sizes = { scrollHeight: last.height, clientHeight: innerHeight };
    if (read.output.action === 'hello') line.announce({ context: 'h5p', action: 'prepareResize', ...sizes });
    else line.announce({ context: 'h5p', action: 'resize', scrollHeight: last.height });
  });
  new ResizeObserver(report).observe(document.documentElement);
}
