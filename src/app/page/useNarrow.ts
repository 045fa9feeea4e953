import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 63.99rem)');

/** Does everything stand in one column? Then what comes first must be first in the document, too. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, isNarrow, isNarrow);
}

const isNarrow = () => narrow.matches;

function onChange(listen: () => void): () => void {
  narrow.addEventListener('change', listen);
  return () => narrow.removeEventListener('change', listen);
}
