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
  loading: {
    kind: 'choice',
    default: 'eager',
    choices: ['eager', 'lazy'],
  },
} as const satisfies Record<string, Attribute>;

export type AttributeName = keyof typeof attributes;
export const attributeNames = Object.keys(attributes) as AttributeName[];
const table: Readonly<Record<AttributeName, Attribute>> = attributes;

/** What is set, each value of its kind. */
export interface Options {
  readonly scenario: string;
  readonly src: string | undefined;
  readonly step: string | undefined;
  readonly t: number | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly autoplay: boolean;
  readonly loop: boolean;
  readonly speed: number;
  readonly controls: '0' | 'minimal' | '1';
  readonly heading: boolean;
  readonly captions: boolean;
  readonly keyboard: boolean;
  readonly readonly: boolean;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly scale: 'story' | 'true';
  readonly motion: 'auto' | 'full' | 'reduced';
  readonly loading: 'eager' | 'lazy';
}

const flags: Readonly<Record<string, boolean>> = { '': true, '1': true, true: true, '0': false, false: false };

/** The value that a text says, or undefined if it says none. */
function parse(name: AttributeName, text: string): string | number | boolean | undefined {
  const { kind, choices = [], least = 0, most = Number.MAX_VALUE } = table[name];
  if (kind === 'text') return text.trim() || undefined;
  if (kind === 'choice') return choices.includes(text) ? text : undefined;
  if (kind === 'flag') return text === name ? true : flags[text.toLowerCase()];
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return number >= least && number <= most ? number : undefined;
}

/** Loaded only when something is wrong. */
const complain = () => import('./complain.ts');

/** Reads what is set, from wherever it is set. What is wrong falls back to its default, and says so once. */
export function readOptions(get: (name: AttributeName) => string | null): Options {
  const entries = attributeNames.map((name) => {
    const text = get(name);
    const value = text === null ? undefined : parse(name, text);
    if (text !== null && value === undefined && text.trim() !== '') {
      void complain().then(({ warnOfValue }) => warnOfValue(name, text, table[name]));
    }
    return [name, value ?? table[name].default];
  });
  return Object.fromEntries(entries) as Options;
}

/** How a property is written as an attribute; null: as its absence, because it is the default. */
export function writeAttribute(name: AttributeName, value: unknown): string | null {
  if (value === undefined || value === null || value === table[name].default) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}

/** Names that every HTML element may have. Others' frameworks put a `-`, `:`, `_` or `@` into theirs. */
const everywhere =
  /[-:_@]|^on|^(class|id|is|style|slot|part|exportparts|title|lang|dir|hidden|inert|role|tabindex|translate|nonce|popover|draggable|contenteditable|spellcheck|accesskey|autofocus|itemscope|itemprop|itemtype|itemid|itemref|width|height)$/;

/** Says which attributes of the element mean nothing. */
export function warnOfUnknownAttributes(names: readonly string[]): void {
  for (const name of names) {
    if (!everywhere.test(name) && !(name in attributes))
      void complain().then(({ warnOfUnknown }) => warnOfUnknown(name, attributeNames));
  }
}
