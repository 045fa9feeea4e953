import './withoutBrowser.ts';
import { select } from 'd3';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { App } from '../../src/app/App.tsx';
import { openScenario } from '../../src/app/catalogue/catalogue.ts';
import { doors } from '../../src/app/doors.ts';
import { SessionProvider } from '../../src/app/page/session.ts';
import { makeSession } from '../../src/app/page/start.ts';
import { mostStrips } from '../../src/app/stage/PhaseStrips.tsx';
import { beside } from '../../src/diagram/sequence/beside.ts';
import { layout } from '../../src/diagram/sequence/layout.ts';
import { layStrips } from '../../src/diagram/strips/layStrips.ts';
import { mountStrips } from '../../src/diagram/strips/mountStrips.ts';
import { readAddress } from '../../src/player/url.ts';
import type { Segment } from '../../src/readings/timeline.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { document, drawOn, openSvg } from './pictures.ts';
import { darkAsSystem } from './styles.ts';

/**
 * The pictures of a page, by their widths in px: those of the stage in windows of 360, 1024, 640, 768, 1280 and 1440, and
 * some between. A stage as wide as one of them shows it to the pixel, another one its nearest, stretched. Each is as high
 * as a stage can be, but for the one that fits a sheet of paper: that is whole.
 */
const widths = [360, 412, 539, 640, 742, 788, 872, 946, 1106, 1266] as const;
const widthOnPaper = 742;
/** px at which letters and columns have other sizes: a picture is never stretched across. */
const thresholds = [560, 820];

/** What stands on the page of a story before its script does: as React and D3 draw it there, and the styles that has of its own. */
export function drawFirst(slug: string): { readonly markup: string; readonly style: string } {
  const story = openScenario(slug);
  if (!story) throw new Error(`There is no story ${slug}.`);
  const session = makeSession(doors, readAddress(''), { story, alerts: [] });
  const page = renderToStaticMarkup(createElement(SessionProvider, { value: session }, createElement(App)));
  const withStrips = fill(page, /<div class="strips"><\/div>/, () => drawStrips(story.trace));
  const withPicture = fill(withStrips, /<svg class="diagram"([^>]*)><\/svg>/, (names) => drawAll(story.trace, names));
  const { markup, rules } = takeStyles(withPicture);
  return { markup: `<div class="still">${markup}</div>`, style: [darkAsSystem(), ...zones(), ...rules].join('\n') };
}

/** Puts into the page what D3 draws there. */
function fill(page: string, place: RegExp, draw: (names: string) => string): string {
  if (!place.test(page)) throw new Error(`The page has no ${place}.`);
  return page.replace(place, (_, names: string) => draw(names));
}

function drawStrips(trace: Trace): string {
  const head = document.createElement('div');
  const story = { cursorOf: () => undefined, onChange: () => () => undefined, onPick: () => undefined };
  mountStrips(head as unknown as HTMLElement, layStrips(trace, mostStrips), story);
  // Styles are rounded here, and in browsers they are not.
  const pieces = select(head as unknown as HTMLElement).selectAll<HTMLElement, Segment>('[class^="phase-"]');
  pieces.attr('style', ({ share }) => `flex-grow:${100 * share}`);
  return head.outerHTML;
}

function drawAll(trace: Trace, names: string): string {
  // One picture after the other in the same svg: to make its elements takes longer than to draw with them.
  const svg = openSvg();
  const pictures = widths.map((width) => {
    const geometry = layout(trace, { width, scale: 'story', unfolded: false, enlarged: 1, beside });
    const height = width === widthOnPaper ? geometry.height : Math.min(geometry.height, width < 800 ? 720 : 1000);
    drawOn(svg, geometry, { cursor: 0, poster: true, top: 0, height, id: 'picture' });
    return (
      svg.outerHTML
        .replace(
          /^<svg class="diagram" width="\d+"/,
          `<svg class="diagram at-${width}"${names} preserveAspectRatio="none"`,
        )
        .replaceAll(/\bpicture-(?=\w+["')])/g, `picture-${width}-`)
        // What waits for a pointer, or to be seen.
        .replaceAll(/<(\w+) class="(?:hit|line ghost)"[^>]*><\/\1>/g, '')
    );
  });
  return pictures.join('');
}

/** Which picture a stage shows. */
function zones(): string[] {
  const edges = widths.map((width, place) => {
    const next = widths[place + 1] ?? Number.POSITIVE_INFINITY;
    return thresholds.find((each) => width < each && each <= next) ?? (width + next) / 2;
  });
  return [
    '.still .diagram{display:none;width:100%;width:round(100%,1px)}',
    ...widths.map((width, place) => {
      const to = edges[place] ?? Number.POSITIVE_INFINITY;
      const upTo = Number.isFinite(to) ? `(width<${to}px)` : '(width>0px)';
      return `@container stage (width>=${edges[place - 1] ?? 0}px) and ${upTo}{.still .at-${width}{display:block}}`;
    }),
  ];
}

/** No policy lets a style stand in markup: each becomes a class. */
function takeStyles(page: string): { readonly markup: string; readonly rules: readonly string[] } {
  const names = new Map<string, string>();
  // In HTML an svg needs no name of its space.
  const bare = page.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
  const markup = bare.replaceAll(/ class="([^"]*)"((?: [\w-]+="[^"]*")*) style="([^"]*)"/g, (_, own, others, style) => {
    const name = names.get(style) ?? `own-${names.size}`;
    names.set(style, name);
    return ` class="${own} ${name}"${others}`;
  });
  if (/<[^>]* style="/.test(markup)) throw new Error('A style is left in the markup of the first picture.');
  return { markup, rules: Array.from(names, ([style, name]) => `.still .${name}{${style}}`) };
}
