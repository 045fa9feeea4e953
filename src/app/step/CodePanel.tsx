import { lineAt } from '../../readings/code/code.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { CodeLine } from './CodeLine.tsx';
import { useSample } from './coloured.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useLanguage } from './language.ts';
import './code.css';

/** The bootstrap and the handler, with the lines lit that run in this step. */
export default function CodePanel() {
  const sample = useSample(useLanguage());
  const { story, step } = useStep();
  const message = story.trace.messages[step - 1];
  const lit = message ? lineAt(sample, message.type) : [];
  const isLit = (file: number, line: number) => lit.some((each) => each.file === file && each.line === line);
  const isStart = (file: number, line: number) => lit[0]?.file === file && lit[0].line === line;
  return (
    <>
      <LanguageChoice />
      {message && lit.length === 0 && <p className="mb-2 text-muted">{words.page.noCode}</p>}
      <div className="code-files">
        {sample.coloured.map((lines, file) => {
          const name = sample.files[file]?.name;
          return (
            <section key={name} className="mb-4" aria-label={name}>
              <h3 className="mb-1 font-bold">{name}</h3>
              <pre className="code-lines">
                {lines.map((tokens, place) => (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its number
                    key={place}
                    className={isLit(file, place + 1) ? 'lit' : ''}
                    ref={isStart(file, place + 1) ? showLine : undefined}
                  >
                    <CodeLine tokens={tokens} />
                  </span>
                ))}
              </pre>
            </section>
          );
        })}
      </div>
    </>
  );
}

/** Brings the running line into the panel's sight, and moves nothing else of the page. */
function showLine(line: HTMLElement | null): void {
  const panel = line?.closest<HTMLElement>('.panel');
  if (!line || !panel) return;
  const top = line.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  if (top < 0 || top > panel.clientHeight - 40) panel.scrollTop += top - panel.clientHeight / 3;
}
