import { stepAt } from '../../player/playerMachine.ts';
import { type Address, type LinkPairs, writeAddress } from '../../player/url.ts';
import type { Comparison } from './comparison.ts';
import type { Session } from './session.ts';
import type { PageState } from './state.ts';
import { linkOf } from './story.ts';

/** The query that leads to what the page shows, at the step of a cursor; empty for a log, which no link can carry. */
export function queryOf({ page, player, doors }: Session, cursor: number): string {
  const state = page.getSnapshot().context;
  const { story, comparison, scale, theme } = state;
  const { speed, pace } = player.getSnapshot().context;
  const step = stepAt(cursor) - 1;
  const slug = comparison ? comparison.slugs[step] : story.trace.messages[step]?.slug;
  const compared = comparison && addressOf(comparison);
  const written = writtenBy(doors, state);
  return writeAddress(
    {
      scale,
      theme,
      speed,
      ...(pace === 'read' && { pace }),
      ...(story.slug && { scenario: story.slug }),
      ...compared,
      ...(story.slug && slug && (compared || !comparison) && { step: slug }),
      ...written.address,
    },
    [...(linkOf(story) ?? []), ...written.pairs],
    compared && linkOf(comparison.choices.b.story),
  );
}

/** What the doors have to say of the page: by the names of an address, and by names of their own. */
function writtenBy(doors: Session['doors'], state: PageState): { address: Partial<Address>; pairs: LinkPairs } {
  const all = doors.flatMap(({ write }) => write?.(state) ?? []);
  return { address: Object.assign({}, ...all), pairs: all.flatMap(({ pairs = [] }) => pairs) };
}

/** Lets the address bar say so. */
export function writeQuery(session: Session, cursor: number): void {
  const query = pageQueryOf(session, cursor);
  if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`);
}

/**
 * The page's own address. While a story is guided, what belongs on the stage follows from the place in it; another
 * picture is named beside it.
 */
export function pageQueryOf(session: Session, cursor: number): string {
  const state = session.page.getSnapshot().context;
  const { story, comparison, lesson, quiz, talk, origin, scale, theme } = state;
  const { speed, pace } = session.player.getSnapshot().context;
  const shown = queryOf(session, cursor);
  const others = { ...(quiz && { quiz }), ...(talk && { talk }), ...(origin !== undefined && { origin }) };
  if (!lesson) return join(shown, writeAddress({ scale: 'story', theme: 'auto', speed: 1, ...others }));
  const { learn } = lesson;
  if (lesson.story !== story || lesson.comparison !== comparison) {
    return join(writeAddress({ scale: 'story', theme: 'auto', speed: 1, learn, ...others }), shown);
  }
  const slugs = comparison?.slugs ?? story.trace.messages.map(({ slug }) => slug);
  const step = slugs[stepAt(cursor) - 1];
  const { address, pairs } = writtenBy(session.doors, state);
  return writeAddress(
    {
      scale,
      theme,
      speed,
      learn,
      ...others,
      ...(pace === 'read' && { pace }),
      ...(step !== undefined && { step }),
      ...address,
    },
    pairs,
  );
}

/** Two queries as one, each name once: a held challenge names the quiz, too. */
function join(first: string, second: string): string {
  const all = new URLSearchParams(first);
  for (const [name, value] of new URLSearchParams(second)) all.set(name, value);
  return all.size > 0 ? `?${all}` : '';
}

/** The two requests, unless a link cannot carry one: no link has a log. */
function addressOf({ choices: { a, b } }: Comparison): Pick<Address, 'run' | 'compare'> | undefined {
  if (a.story.slug === undefined || b.story.slug === undefined) return undefined;
  return { run: a.run, compare: { scenario: b.story.slug, run: b.run } };
}
