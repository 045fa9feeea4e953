import type { Address } from '../../player/url.ts';
import type { PageState } from './state.ts';
import type { Story } from './story.ts';

/** What an address opens: how the page stands at first, as far as that is not the usual way; and what was wrong with the link. */
export interface Opening extends Partial<PageState> {
  readonly story: Story;
  readonly alerts: readonly string[];
  /** The step to stand at, by name or number, where the address names none. */
  readonly step?: string;
}

/** Finds what an address asks for. `query`: the link itself, for what only one feature can read in it. */
export type Prepare = (address: Address, query: string) => Promise<Opening>;

/** The address of the picture alone, without the place in the guided story that it stands beside. */
export const pictureAddress = ({ learn: _, ...picture }: Address): Address => picture;
