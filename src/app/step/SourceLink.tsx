import { Fragment } from 'react';
import type { FactSource } from '../../readings/step/factSources.ts';

/** The name of a source; a link, where its address is known. */
export function SourceLink({ source: { label, url } }: { source: FactSource }) {
  if (!url) return label;
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {label}
    </a>
  );
}

/** Several of them, one after another. */
export function SourceLinks({ sources }: { sources: readonly FactSource[] }) {
  return sources.map((source, place) => (
    <Fragment key={source.label}>
      {place > 0 && '; '}
      <SourceLink source={source} />
    </Fragment>
  ));
}
