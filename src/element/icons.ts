const svgNamespace = 'http://www.w3.org/2000/svg';

/** Strokes on a ground of 24 by 24. */
const strokes = {
  first: 'M17 6l-6 6 6 6M7 6v12',
  back: 'M15 6l-6 6 6 6',
  play: 'M7 5l12 7-12 7z',
  pause: 'M8 5v14M16 5v14',
  next: 'M9 6l6 6-6 6',
  last: 'M7 6l6 6-6 6M17 6v12',
  transcript: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  fullscreen: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  slower: 'M6 12h12',
  faster: 'M6 12h12M12 6v12',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
} as const;

export type IconName = keyof typeof strokes;

/** An icon, hidden from those who hear the button's name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', strokes[name]);
  svg.append(path);
  return svg;
}
