import { stepAt } from '../player/playerMachine.ts';
import { type Address, writeAddress } from '../player/url.ts';
import { linkOfChallenge } from './challenges/holding.ts';
import type { Comparison } from './comparing.ts';
import type { Session } from './session.ts';
import { linkOf } from './story.ts';

/** The query that leads to what the page shows, at the step of a cursor; empty for a log, which no link can carry. */
export function queryOf({ page, player }: Session, cursor: number): string {
  const { story, comparison, challenge, scale, theme, presents, dialog, term = '' } = page.getSnapshot().context;
  const { speed } = player.getSnapshot().context;
  const step = stepAt(cursor) - 1;
  const slug = comparison ? comparison.slugs[step] : story.trace.messages[step]?.slug;
  const compared = comparison && addressOf(comparison);
  return writeAddress(
    {
      scale,
      theme,
      speed,
      ...(story.slug && { scenario: story.slug }),
      ...compared,
      ...(story.slug && slug && (compared || !comparison) && { step: slug }),
      ...(dialog === 'glossary' && { glossary: term }),
      ...(presents && { present: true }),
    },
    [...(linkOf(story) ?? []), ...(challenge ? linkOfChallenge(challenge) : [])],
    compared && linkOf(comparison.choices.b.story),
  );
}

/** Lets the address bar say so. */
export function writeQuery(session: Session, cursor: number): void {
  const query = queryOf(session, cursor);
  if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`);
}

/** The two requests, unless a link cannot carry one: no link has a log. */
function addressOf({ choices: { a, b } }: Comparison): Pick<Address, 'run' | 'compare'> | undefined {
  if (a.story.slug === undefined || b.story.slug === undefined) return undefined;
  return { run: a.run, compare: { scenario: b.story.slug, run: b.run } };
}
