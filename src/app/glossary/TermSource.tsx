import { type FactSource, factSources } from '../../readings/factSources.ts';
import { type TermName, termSources } from '../../readings/glossary.ts';
import { glossaryWords as text } from '../../words/glossary.ts';

/** Where a word is explained at its source. */
export function TermSource({ name }: { name: TermName }) {
  const { source, modelled } = termSources[name];
  const { label, url }: FactSource = factSources[source];
  return (
    <>
      {text.source}:{' '}
      {url ? (
        <a href={url} rel="noreferrer" target="_blank">
          {label}
        </a>
      ) : (
        label
      )}
      {modelled && ` · ${text.modelled}`}
    </>
  );
}
