import type { Pace } from '../player/playerMachine.ts';

/** One attribute: what it takes, and its default. What it does stands in `public.ts`. */
export interface Attribute {
  readonly kind: 'text' | 'flag' | 'number' | 'choice';
  readonly default: string | number | boolean | undefined;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

/** One table: the element's attributes, its properties, the parameters of the embed page and the manifest. */
export const attributes = {
  scenario: { kind: 'text', default: 'cold-then-warm' },
  src: { kind: 'text', default: undefined },
  words: { kind: 'text', default: undefined },
  step: { kind: 'text', default: undefined },
  t: {
    kind: 'number',
    default: undefined,
    least: 0,
  },
  start: { kind: 'text', default: undefined },
  end: { kind: 'text', default: undefined },
  autoplay: { kind: 'flag', default: false },
  loop: { kind: 'flag', default: false },
  speed: { kind: 'number', default: 1, least: 0.25, most: 4 },
  pace: { kind: 'choice', default: 'watch', choices: ['watch', 'read'] },
  controls: {
    kind: 'choice',
    default: '1',
    choices: ['1', 'minimal', '0'],
  },
  heading: { kind: 'flag', default: true },
  captions: { kind: 'flag', default: true },
  keyboard: { kind: 'flag', default: true },
  readonly: { kind: 'flag', default: false },
  theme: { kind: 'choice', default: 'auto', choices: ['auto', 'light', 'dark'] },
  scale: {
    kind: 'choice',
    default: 'story',
    choices: ['story', 'true'],
  },
  motion: {
    kind: 'choice',
    default: 'auto',
    choices: ['auto', 'full', 'reduced'],
  },
  view: { kind: 'choice', default: 'sequence', choices: ['sequence', 'fit', 'table'] },
  loading: {
    kind: 'choice',
    default: 'eager',
    choices: ['eager', 'lazy'],
  },
} as const satisfies Record<string, Attribute>;

export type AttributeName = keyof typeof attributes;
export const attributeNames = Object.keys(attributes) as AttributeName[];

/**
 * What a story of the reader's own is told from, as the page's links name it: the numbers of a what-if, then where a free
 * play begins, after which step, and its path (`play` in links, which is a method here). Attributes too, but no
 * properties: `params` has them all. A test holds them against `sources/scenarios/parameters`.
 */
export const paramNames: readonly string[] =
  'packaging arch response client extension arrive door snapstart memory timeout code runtime-init init handler later extension-init tail restore hooks provisioned requests idle from at path'.split(
    ' ',
  );

/** What is set, each value of its kind. */
export interface Options {
  readonly scenario: string;
  readonly src: string | undefined;
  readonly words: string | undefined;
  readonly step: string | undefined;
  readonly t: number | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly autoplay: boolean;
  readonly loop: boolean;
  readonly speed: number;
  readonly pace: Pace;
  readonly controls: '0' | 'minimal' | '1';
  readonly heading: boolean;
  readonly captions: boolean;
  readonly keyboard: boolean;
  readonly readonly: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly scale: 'story' | 'true';
  readonly motion: 'auto' | 'full' | 'reduced';
  readonly view: 'sequence' | 'fit' | 'table';
  readonly loading: 'eager' | 'lazy';
}
