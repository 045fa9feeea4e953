import type { Trace } from '../../trace/trace.ts';
import { draw } from './draw.ts';
import { flown, panned } from './flight.ts';
import { type Geometry, type View, yAt, yOnAxis } from './geometry.ts';
import { layout } from './layout.ts';

/** How far the story has been seen. */
interface Now {
  readonly cursor: number;
  readonly poster: boolean;
  /** Where several pictures share an axis: how many of its moments have been seen. */
  readonly moments?: number;
}

/** What the diagram needs of the one who plays the story. */
export interface Story {
  now(): Now;
  /** @returns what ends the subscription. */
  onChange(listen: () => void): () => void;
  /** Must nothing move? Absent or undefined: as the reader's system says. */
  isStill?(): boolean | undefined;
  /** A reader points at a message. */
  onPick(index: number): void;
}

/** Where on the stage the current message stands while the window follows it: at two fifths. */
const followAt = 0.4;
let mounted = 0;

/** A picture that stands on a stage. */
export interface Diagram {
  /** Draws a trace in place of the one before. The window stays where the reader has scrolled it. */
  show(trace: Trace): void;
  takeDown(): void;
}

/**
 * Binds a picture to a scrolling stage that holds a spacer with one `<svg>`. The window goes to each step until the
 * reader scrolls, and goes again to the next one.
 */
export function mountDiagram(stage: HTMLElement, look: Omit<View, 'width'>, story: Story): Diagram {
  const spacer = stage.querySelector<HTMLElement>('.stage-spacer');
  const svg = stage.querySelector('svg');
  if (!spacer || !svg) throw new Error('A stage holds a spacer, and the spacer an svg.');
  mounted += 1;
  const id = `diagram-${mounted}`;
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  let trace: Trace | undefined;
  let geometry: Geometry | undefined;
  // In the picture's own units, of which `enlarged` says how many px each is.
  const { enlarged = 1 } = look;
  let [width, height, top] = [0, 0, 0];
  let follows = true;
  let step = -1;
  // Where the window stood when the step began.
  let from = 0;

  const drawNow = () => {
    if (trace === undefined || width === 0 || height === 0) return;
    if (geometry?.view.width !== width) {
      geometry = layout(trace, { width, ...look });
      spacer.style.height = `${geometry.height * enlarged}px`;
    }
    const now = story.now();
    const { poster, moments = now.cursor } = now;
    // The player may have another story already, of which the picture comes a moment later.
    const cursor = Math.min(now.cursor, trace.messages.length);
    const settle = (at: number) => ((story.isStill?.() ?? stillness.matches) ? Math.ceil(at - 1e-9) : at);
    const nowStep = poster ? 0 : Math.ceil(moments - 1e-9);
    if (nowStep !== step) [step, from, follows] = [nowStep, top, true];
    let moves = false;
    if (follows) {
      // To where the step will come to rest: while its message flies nothing else moves.
      const end = look.axis ? yOnAxis(geometry, look.axis, step) : yAt(geometry, Math.min(step, trace.messages.length));
      const wanted = Math.max(0, Math.min(end - height * followAt, geometry.height - height));
      const followed = Math.round(panned(from, wanted, settle(moments) - step + 1));
      moves = followed !== top;
      top = followed;
    }
    draw(svg, geometry, { cursor: flown(settle(cursor)), poster, top, height, id });
    // Scrolling makes the browser lay out at once: only where it is needed, and when all is drawn.
    if (moves) stage.scrollTop = top * enlarged;
  };

  const scrolled = () => Math.round(stage.scrollTop / enlarged);
  // Sizes are read here alone: to read one in every frame costs a layout wherever the page has changed.
  const measure = () => {
    const [wide, high] = [spacer.clientWidth / enlarged, stage.clientHeight / enlarged];
    if (wide === width && high === height) return;
    [width, height, top] = [wide, high, scrolled()];
    drawNow();
  };
  const onScroll = () => {
    if (Math.abs(scrolled() - top) <= 1) return;
    follows = false;
    top = scrolled();
    drawNow();
  };
  const rowOf = (event: Event) => (event.target as Element).closest('[data-step]')?.getAttribute('data-step');
  const onClick = (event: Event) => {
    const picked = rowOf(event);
    if (picked) story.onPick(Number(picked) - 1);
  };
  // A click picks a step; it must not take the keys away from the page.
  const onPress = (event: Event) => event.preventDefault();

  const observer = new ResizeObserver(measure);
  observer.observe(stage);
  const listening = new AbortController();
  const { signal } = listening;
  stage.addEventListener('scroll', onScroll, { passive: true, signal });
  svg.addEventListener('click', onClick, { signal });
  svg.addEventListener('mousedown', onPress, { signal });
  stillness.addEventListener('change', drawNow, { signal });
  const unsubscribe = story.onChange(drawNow);
  measure();
  const show = (next: Trace) => {
    [trace, geometry] = [next, undefined];
    drawNow();
  };
  const takeDown = () => {
    observer.disconnect();
    listening.abort();
    unsubscribe();
    svg.replaceChildren();
  };
  return { show, takeDown };
}
