import { isBeat, isSameStory, moved, type Place } from '../../player/follow.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { readAddress } from '../../player/url.ts';
import { pictureAddress } from '../page/prepare.ts';
import { pageQueryOf } from '../page/query.ts';
import type { Session } from '../page/session.ts';
import type { Story } from '../page/story.ts';

/** Not for secrets: only so that two talks on one device, or two logs, are not taken for each other. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');

/** What a stage calls the logs that no address leads to. */
const logNames = new WeakMap<Story, string>();
const logs = new Map<string, Story>();

/** The log of this name, if it was shown in this visit. */
export const logNamed = (name: string): Story | undefined => logs.get(name);

function nameLog(story: Story): string {
  const known = logNames.get(story);
  if (known !== undefined) return known;
  const name = newId();
  logNames.set(story, name);
  logs.set(name, story);
  return name;
}

/** Where the page stands, or is on its way to. */
export function placeOf(session: Session): Place {
  const { story, lesson } = session.page.getSnapshot().context;
  const snapshot = session.player.getSnapshot();
  const { cursor, target, speed, pace } = snapshot.context;
  const query = new URLSearchParams(pageQueryOf(session, target));
  for (const name of ['present', 'origin']) query.delete(name);
  return {
    address: query.size > 0 ? `?${query}` : '',
    ...(story.slug === undefined && story !== lesson?.story && { log: nameLog(story) }),
    player: { cursor, target, playing: snapshot.hasTag('playing'), speed, pace },
  };
}

let latest = 0;

/** Brings the page to a place: within its story by the player, else by opening what the address asks for. */
export async function goTo(session: Session, place: Place): Promise<void> {
  latest += 1;
  if (!isSameStory(placeOf(session), place)) {
    const asked = latest;
    const address = readAddress(place.address);
    const log = place.log === undefined ? undefined : logNamed(place.log);
    // A log of before a reload: nobody has it any more.
    if (place.log !== undefined && !log) return;
    if (isBeat(place) && address.learn) {
      await (await import('../learn/guiding.ts')).openBeat(session, address.learn);
      if (asked === latest) movePlayer(session, place.player);
      return;
    }
    const { story, comparison, alerts } = log
      ? { story: log, alerts: [] }
      : await session.prepare(pictureAddress(address), place.address);
    // A later wish has overtaken this one.
    if (asked !== latest) return;
    if (comparison) {
      const { showComparison } = await import('../compare/comparing.ts');
      showComparison(session, comparison.choices.a, comparison.choices.b, address.step);
    } else session.open(story, address.step);
    for (const text of alerts) session.page.send({ type: 'alert', text });
  }
  movePlayer(session, place.player);
}

/** The next step is drawn as if it had been asked for here; all others stand at once. */
function movePlayer({ player }: Session, { target, playing, speed, pace }: Place['player']): void {
  const { context } = player.getSnapshot();
  const [wanted, now] = [stepAt(target), stepAt(context.target)];
  if (speed !== context.speed) player.send({ type: 'setSpeed', speed });
  if (pace !== context.pace) player.send({ type: 'setPace', pace });
  if (wanted === now + 1) player.send({ type: 'next' });
  else if (wanted === 0 && now > 0) player.send({ type: 'restart' });
  else if (wanted !== now) player.send({ type: 'seek', cursor: wanted });
  if (playing !== player.getSnapshot().hasTag('playing')) player.send({ type: playing ? 'play' : 'pause' });
}

/** A step on or back from a place in the story that the page shows: its number, within the story, and its name. */
export function stepFrom({ page, player }: Session, from: Place, by: 1 | -1): Place {
  const { story, comparison } = page.getSnapshot().context;
  const count = player.getSnapshot().context.beats.length;
  const step = Math.max(1, Math.min(count, stepAt(from.player.target) + by));
  const slug = comparison ? comparison.slugs[step - 1] : story.trace.messages[step - 1]?.slug;
  return moved(from, step, slug);
}
