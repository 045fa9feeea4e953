import type { Address } from '../../player/url.ts';
import type { Door, Opening, Prepare } from './session.ts';

/** Asks the doors, one after the other, what an address opens. The last that speaks of a thing is right; alerts add up. */
export function prepareWith(doors: readonly Door[]): Prepare {
  const prepare: Prepare = async (address, query) => {
    let opened: Partial<Opening> = {};
    for (const { open } of doors) {
      const more = await open?.({ address, query, opened, prepare });
      if (more) opened = { ...opened, ...more, alerts: [...(opened.alerts ?? []), ...(more.alerts ?? [])] };
    }
    const { story, alerts = [] } = opened;
    if (!story) throw new Error('No door has a story.');
    // Two of them may find the same wrong.
    return { ...opened, story, alerts: [...new Set(alerts)] };
  };
  return prepare;
}

/** The address of the picture alone, without the place in the guided story that it stands beside. */
export const pictureAddress = ({ learn: _, talk: __, ...picture }: Address): Address => picture;
