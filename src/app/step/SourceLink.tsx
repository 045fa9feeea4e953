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
