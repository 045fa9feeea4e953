import { useEffect, useRef, useState } from 'react';
import { isBeat, isGuided, isSameStory, type Place } from '../../player/follow.ts';
import { readAddress } from '../../player/url.ts';
import { readStory } from '../page/fileStory.ts';
import { pictureAddress } from '../page/prepare.ts';
import type { Prepare } from '../page/session.ts';
import type { Follower } from './following.ts';
import { type Outline, outlineOf } from './outline.ts';

/** The outline of the story that a place is in; undefined while it is loaded, or while a log has not come yet. */
export function useOutline(prepare: Prepare, follower: Follower, place: Place | undefined): Outline | undefined {
  const [found, setFound] = useState<{ of: Place; outline: Outline }>();
  const logs = useRef(new Map<string, Outline>());
  const [, hear] = useState(0);
  useEffect(
    () =>
      follower.begin((log, file) => {
        const read = readStory(file);
        if (!read) return;
        logs.current.set(log, outlineOf({ story: read.story }));
        hear((count) => count + 1);
      }),
    [follower],
  );

  const log = place?.log;
  const told = log === undefined ? undefined : logs.current.get(log);
  const isFound = found !== undefined && place !== undefined && isSameTelling(found.of, place);
  useEffect(() => {
    if (!place || isFound) return;
    if (log !== undefined) {
      if (!told) follower.ask(log);
      return;
    }
    let isAsked = true;
    void findOutline(prepare, place).then((outline) => {
      if (isAsked) setFound({ of: place, outline });
    });
    return () => {
      isAsked = false;
    };
  }, [prepare, follower, place, log, told, isFound]);
  return log === undefined ? (isFound ? found.outline : undefined) : told;
}

/** The outline of what stands at a place: of the guided story, of its picture, or of both where another one stands there. */
export async function findOutline(prepare: Prepare, place: Place): Promise<Outline> {
  const address = readAddress(place.address);
  const other = isBeat(place) ? undefined : outlineOf(await prepare(pictureAddress(address), place.address));
  if (other && !isGuided(place)) return other;
  const { outlineOfLesson } = await import('./guidedOutline.ts');
  return outlineOfLesson(prepare, address, other);
}

/** Does one outline tell both? All beats of the guided story have one. */
function isSameTelling(a: Place, b: Place): boolean {
  if (!isBeat(a) || !isBeat(b)) return isSameStory(a, b);
  const [one, other] = [readAddress(a.address), readAddress(b.address)];
  return one.quiz === other.quiz && one.talk === other.talk;
}
