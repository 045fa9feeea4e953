import { type ReactNode, useState } from 'react';
import { words } from '../../words/index.ts';

/** As many as are looked at; and so many more are shown by each press. */
const few = 200;

/** Of a long list the beginning, or the end, and the button that shows more of it: thousands at once are laid out for seconds. */
export function useFew<Item>(
  items: readonly Item[],
  end: 'first' | 'last',
): { shown: readonly Item[]; more: ReactNode } {
  const [most, setMost] = useState(few);
  const rest = items.length - most;
  if (rest <= 0) return { shown: items, more: null };
  const count = Math.min(rest, few);
  return {
    shown: end === 'first' ? items.slice(0, most) : items.slice(-most),
    more: (
      <button type="button" className="control my-2" onClick={() => setMost(most + few)}>
        {end === 'first' ? words.page.showMore(count, rest) : words.page.showEarlier(count, rest)}
      </button>
    ),
  };
}
