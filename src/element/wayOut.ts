import type { ActorRefFrom } from 'xstate';
import { type playerMachine, stepAt } from '../player/playerMachine.ts';
import { fittedWords } from '../words/fitted.ts';
import { make } from './shell.ts';
import type { Story } from './story.ts';

/** This script's own address. Named first: a bundler would take it for a file of its own. In a frame it is the frame's. */
const here = import.meta.url;

/** Where the site is that has this script, or this frame; undefined: none is known, as in a package (`dist/element`). */
export const siteOf = (address: string): string | undefined =>
  /^(https?:[^?#]*)(?<!\/dist)\/(?:element|embed)\//.exec(address)?.[1];

/** Where the page shows this story at this step (0: the overview); undefined: it cannot, because the story is a file's. */
export function pageOf(site: string, { slug, params, trace }: Story, step: number): string | undefined {
  if (slug === undefined) return undefined;
  const query = new URLSearchParams({ scenario: slug });
  for (const [name, value] of Object.entries(params ?? {})) query.set(name === 'path' ? 'play' : name, value);
  const id = trace.messages[step - 1]?.slug;
  if (id !== undefined) query.set('step', id);
  return `${site}/?${query}`;
}

/** An arrow that leaves a box, on a ground of 24 by 24. */
const leaving = 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6';

/** The link to the full page at the step that stands; undefined, where there is no such page. */
export function linkOut(
  story: Story,
  player: ActorRefFrom<typeof playerMachine>,
): { link: HTMLAnchorElement; end(): void } | undefined {
  const site = siteOf(here);
  if (site === undefined || pageOf(site, story, 0) === undefined) return undefined;
  const { fullPage } = fittedWords;
  const link = make('a', {
    class: 'control way-out',
    target: '_blank',
    rel: 'noopener',
    'aria-label': fullPage,
    title: fullPage,
  });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }))
    svg.setAttribute(name, value);
  path.setAttribute('d', leaving);
  svg.append(path);
  link.append(svg);
  let shown = -1;
  const point = () => {
    const step = stepAt(player.getSnapshot().context.cursor);
    if (step === shown) return;
    shown = step;
    link.href = pageOf(site, story, step) ?? site;
  };
  point();
  const subscription = player.subscribe(point);
  return { link, end: () => subscription.unsubscribe() };
}
