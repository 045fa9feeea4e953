import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { draw } from '../../diagram/sequence/draw.ts';
import { yAt } from '../../diagram/sequence/geometry.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { presentWords } from '../../words/present.ts';
import type { Told } from './outline.ts';

/** Where the current step stands in the room's picture, and so in this one; clear of the lanes' names, in px below them. */
const [followAt, clear] = [0.4, 34];

interface PlacePictureProps {
  readonly told: Told;
  readonly name: string;
  /** A pointer moves over it: where, in fractions of it. */
  readonly onPoint?: (at: { x: number; y: number }) => void;
}

/** What the room sees at a step, at rest, drawn anew for the room that is here. */
export function PlacePicture({ told, name, onPoint }: PlacePictureProps): ReactElement {
  return (
    <div
      className="place-pictures"
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPoint?.({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
      }}
    >
      {told.pictures.map((picture, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: left and right
        <Still key={side} picture={picture} id={`${name}-${side}`} title={told.title} />
      ))}
    </div>
  );
}

function Still({ picture, id, title }: { picture: Told['pictures'][number]; id: string; title: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const { trace, cursor, poster } = picture;
  useLayoutEffect(() => {
    const box = frame.current;
    const svg = box?.querySelector('svg');
    if (!box || !svg) return;
    const drawNow = () => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      const geometry = layout(trace, { width, scale: 'story', unfolded: false });
      const wanted = poster
        ? 0
        : yAt(geometry, cursor) - Math.max(height * followAt, geometry.metrics.headerHeight + clear);
      const top = Math.round(Math.max(0, Math.min(wanted, geometry.height - height)));
      draw(svg, geometry, { cursor, poster, top, height, id });
    };
    const observer = new ResizeObserver(drawNow);
    observer.observe(box);
    drawNow();
    return () => observer.disconnect();
  }, [trace, cursor, poster, id]);
  return (
    <div className="place-picture" ref={frame}>
      <svg className="diagram" role="img" aria-label={presentWords.window.picture(title)} />
    </div>
  );
}
