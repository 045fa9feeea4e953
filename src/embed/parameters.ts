import * as v from 'valibot';
import { attributeNames, paramNames } from '../element/attributes.ts';
import { warnOfUnknown, warnOnce } from '../element/complain.ts';
import { readOptions } from '../element/options.ts';
import { settableTokens } from '../element/settable.ts';
import { readOrigin } from '../player/hostOrigin.ts';
import { upgradeLink } from '../player/link.ts';
import { complaints } from '../words/complaints.ts';
import { cssValue } from './cssValue.ts';

/** What the address of the frame says. */
export interface Parameters {
  /** Attributes for the element. */
  readonly options: ReadonlyMap<string, string>;
  /** CSS properties for it. */
  readonly styles: ReadonlyMap<string, string>;
  /** Echoed in each native message, for pages with several frames. */
  readonly id: string | undefined;
  /** The only origin that may speak and is spoken to, if it is given; null: nobody, because it is given and is none. */
  readonly origin: string | null | undefined;
  /** The inputs are held: messages may step and play, and tell no other story. A courtesy, not security. */
  readonly isReadonly: boolean;
}

/** As the page's links and the conventions for players call them. */
const aliases: Readonly<Record<string, string>> = { title: 'heading', play: 'path', hl: 'lang', locale: 'lang' };
const known = [...attributeNames, ...paramNames, 'lang'];
/** Of the frame itself. `dnt` is accepted without effect: nobody is tracked. */
const own = ['id', 'origin', 'dnt', 'readonly'];
/** Colours and type, as the element's CSS properties are called without their dashes. Its height is the frame's. */
const styled = [...settableTokens.map(([name]) => name), 'radius', 'focus'].map((name) => `ll-${name}`);

/** Reads the query; the hash takes the same names, and wins. Unknown names are told once, in the console. */
export function readParameters(query: string, hash: string): Parameters {
  const link = upgradeLink(query);
  if (link.newer !== undefined) warnOnce(complaints.newerLink(link.newer));
  if (link.noVersion !== undefined) warnOnce(complaints.noVersion(link.noVersion));
  const given = new Map([...new URLSearchParams(link.query), ...new URLSearchParams(hash.slice(1))]);
  // A frame among other things has what is needed to step, and no more.
  const options = new Map<string, string>([['controls', 'minimal']]);
  const styles = new Map<string, string>();
  for (const [name, value] of given) {
    if (styled.includes(name)) {
      if (v.is(cssValue, value)) styles.set(`--${name}`, value);
      else warnOnce(complaints.wrongValue(name, value, complaints.wantsStyle));
      continue;
    }
    const attribute = aliases[name] ?? name;
    if (known.includes(attribute)) options.set(attribute, value);
    else if (!own.includes(name)) warnOfUnknown(name, [...known, ...styled, ...Object.keys(aliases), ...own]);
  }
  const isReadonly = readOptions((name) => (name === 'readonly' ? (given.get(name) ?? null) : null)).readonly;
  const origin = readOrigin(given.get('origin'));
  if (origin === null) warnOnce(complaints.noOrigin(given.get('origin')?.slice(0, 80) ?? ''));
  return { options, styles, id: given.get('id'), origin, isReadonly };
}
