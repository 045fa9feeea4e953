import { use } from 'react';
import { type FactSource, factSources } from '../../readings/step/factSources.ts';
import type { Trace } from '../../trace/trace.ts';
import { Prose } from '../prose/Prose.tsx';
import { SourceLink } from './SourceLink.tsx';

type Misconceptions = typeof import('../../readings/misconceptions.ts');
let loading: Promise<Misconceptions | undefined> | undefined;

/** Loaded at the first step that is shown: the first sight of the page does without, and every step can. */
function load() {
  loading ??= import('../../readings/misconceptions.ts').catch(() => undefined);
  return loading;
}

interface NoteProps {
  readonly trace: Trace;
  /** From 0. */
  readonly index: number;
  /** The address of this step: no link leads here. */
  readonly here: string;
  /** What is named as the step's own sources need not be named twice. */
  readonly known: readonly FactSource[];
}

/** What is often believed where this step stands, what is true, and links to what shows it. */
export function MisconceptionNote({ trace, index, here, known }: NoteProps) {
  const found = use(load())?.misconceptionOf(trace, index);
  if (!found) return null;
  const source: FactSource = factSources[found.source];
  const links = found.links.map(([text, query]) => [text, `?${new URLSearchParams(query)}`] as const);
  return (
    <div className="heard">
      <p className="font-bold">{found.heard}</p>
      <p className="mt-1">
        <Prose text={found.truth} />
      </p>
      <ul className="links mt-1">
        {links.map(
          ([text, href]) =>
            href !== here && (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ),
        )}
        {!known.includes(source) && (
          <li>
            <SourceLink source={source} />
          </li>
        )}
      </ul>
    </div>
  );
}
