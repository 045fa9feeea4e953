import { useRef } from 'react';
import { takeFirstFocus } from './takeFirstFocus.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How much is found. */
  readonly count: number;
  readonly text: {
    readonly found: (count: number) => string;
    readonly none: (query: string) => string;
    /** On the way back from nothing. */
    readonly clear: string;
  };
}

/** A dialog's search. One can type at once, and come back from a word that nothing has. */
export function SearchField({ label, query, onQuery, count, text }: SearchFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  return (
    <div className="mb-2" ref={field}>
      <label className="block text-sm">
        {label}
        <input
          type="search"
          className="control mt-1 w-full px-3"
          value={query}
          ref={takeFirstFocus}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      <div className="mt-2 flex min-h-7 flex-wrap items-center gap-x-3 text-sm">
        <p className="text-muted" role="status">
          {count > 0 ? text.found(count) : text.none(query.trim())}
        </p>
        {count === 0 && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              onQuery('');
              // The button is gone with what it cleared.
              field.current?.querySelector('input')?.focus();
            }}
          >
            {text.clear}
          </button>
        )}
      </div>
    </div>
  );
}
