import { use, useState } from 'react';
import { type CodeSample, lineAt, loadSample, type SampleLanguage, sampleLanguages } from '../../readings/code/code.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';

const loading = new Map<SampleLanguage, Promise<CodeSample>>();

function sampleOf(language: SampleLanguage): Promise<CodeSample> {
  const known = loading.get(language) ?? loadSample(language);
  loading.set(language, known);
  return known;
}

/** The bootstrap and the handler, with the lines lit that run in this step. */
export default function CodePanel() {
  const [language, setLanguage] = useState<SampleLanguage>('node');
  return (
    <>
      <fieldset className="segmented mb-3">
        <legend className="sr-only">{words.page.language}</legend>
        {sampleLanguages.map((each) => (
          <label key={each}>
            <input type="radio" name="language" checked={language === each} onChange={() => setLanguage(each)} />
            <span>{words.page.languages[each]}</span>
          </label>
        ))}
      </fieldset>
      <Code sample={use(sampleOf(language))} />
    </>
  );
}

function Code({ sample }: { sample: CodeSample }) {
  const { story, step } = useStep();
  const message = story.trace.messages[step - 1];
  const lit = message ? lineAt(sample, message.type) : [];
  const isLit = (file: number, line: number) => lit.some((each) => each.file === file && each.line === line);
  const isStart = (file: number, line: number) => lit[0]?.file === file && lit[0].line === line;
  return (
    <>
      {message && lit.length === 0 && <p className="mb-2 text-muted">{words.page.noCode}</p>}
      {sample.files.map(({ name, lines }, file) => (
        <section key={name} className="mb-4" aria-label={name}>
          <h3 className="mb-1 font-bold">{name}</h3>
          <pre className="code-lines">
            {lines.map((line, place) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its number
                key={place}
                className={isLit(file, place + 1) ? 'lit' : ''}
                ref={isStart(file, place + 1) ? showLine : undefined}
              >
                {line}
              </span>
            ))}
          </pre>
        </section>
      ))}
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
