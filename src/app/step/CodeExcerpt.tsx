import type { EventType } from '../../lifecycle/events.ts';
import { lineAt } from '../../readings/code/code.ts';
import { evidenceWords as text } from '../../words/evidence.ts';
import { useSession } from '../page/session.ts';
import { CodeLine } from './CodeLine.tsx';
import { useSample } from './coloured.ts';
import { EvidencePart } from './EvidencePart.tsx';
import { useLanguage } from './language.ts';

/** The lines of code that run at an event, of each file that has some. */
export function CodeExcerpt({ type }: { type: EventType }) {
  const { page } = useSession();
  const sample = useSample(useLanguage());
  const lit = lineAt(sample, type);
  if (lit.length === 0) return null;
  return (
    <EvidencePart name={text.code}>
      {sample.files.map(({ name }, file) => {
        const lines = lit.filter((each) => each.file === file).map(({ line }) => line);
        const [first] = lines;
        if (first === undefined) return null;
        return (
          <div key={name}>
            <p className="evidence-note">{text.line(name, first, lines.at(-1) ?? first)}</p>
            <pre className="code-lines">
              {lines.map((line) => (
                <span key={line}>
                  <CodeLine tokens={sample.coloured[file]?.[line - 1] ?? []} />
                </span>
              ))}
            </pre>
          </div>
        );
      })}
      <button type="button" className="quiet-button" onClick={() => page.send({ type: 'panel', panel: 'code' })}>
        {text.wholeCode}
      </button>
    </EvidencePart>
  );
}
