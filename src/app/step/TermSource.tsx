import { type TermName, termSources } from '../../readings/glossary.ts';
import { factSources } from '../../readings/step/factSources.ts';
import { glossaryWords as text } from '../../words/glossary.ts';
import { SourceLink } from './SourceLink.tsx';

/** Where a word is explained at its source. */
export function TermSource({ name }: { name: TermName }) {
  const { source, modelled } = termSources[name];
  return (
    <>
      {text.source}: <SourceLink source={factSources[source]} />
      {modelled && ` · ${text.modelled}`}
    </>
  );
}
