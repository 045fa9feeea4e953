import { environmentMachine } from '../lifecycle/environmentMachine.ts';
import type { BilledTag } from '../lifecycle/meta.ts';

interface Node {
  readonly id: string;
  readonly tags: readonly BilledTag[];
  readonly states: Readonly<Record<string, Node>>;
}

/** The billed states, by their path as spans have it (`environment.busy`), as the machine itself tags them. */
export const billedTags: ReadonlyMap<string, BilledTag> = new Map(taggedStates(environmentMachine.root));

function taggedStates({ id, tags, states }: Node): [string, BilledTag][] {
  return [
    ...tags.map((tag): [string, BilledTag] => [id, tag]),
    ...Object.values(states).flatMap((state) => taggedStates(state)),
  ];
}
