import { environmentMachine } from '../../lifecycle/environmentMachine.ts';
import type { BilledTag } from '../../lifecycle/meta.ts';

type Node = Pick<typeof environmentMachine.root, 'id' | 'tags' | 'states'>;

const tagNames: readonly string[] = ['billed.init', 'billed.duration', 'billed.restore'] satisfies readonly BilledTag[];
const isBilled = (tag: string): tag is BilledTag => tagNames.includes(tag);

/** The billed states, by their path as spans have it (`environment.busy`), as the machine itself tags them. */
export const billedTags: ReadonlyMap<string, BilledTag> = new Map(taggedStates(environmentMachine.root));

function taggedStates({ id, tags, states }: Node): [string, BilledTag][] {
  return [
    ...tags.filter(isBilled).map((tag): [string, BilledTag] => [id, tag]),
    ...Object.values(states).flatMap((state) => taggedStates(state)),
  ];
}
