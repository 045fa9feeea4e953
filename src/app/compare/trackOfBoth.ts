import { phaseOf } from '../../readings/moments.ts';
import { narrate } from '../../readings/step/narration.ts';
import type { Comparison } from '../page/comparison.ts';
import type { Track } from '../stage/Transport.tsx';

/** The moments of both on one scrubber. */
export function trackOfBoth({ pairs, traces }: Comparison): Track {
  const at = (index: number) => {
    const pair = pairs[index];
    return pair?.a === undefined ? ([traces.b, pair?.b ?? 0] as const) : ([traces.a, pair.a] as const);
  };
  return {
    count: pairs.length,
    phaseOf: (index) => phaseOf(...at(index)) ?? 'route',
    titleOf: (index) => narrate(...at(index)).title,
  };
}
