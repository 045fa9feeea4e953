import { useSelector } from '@xstate/react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { shareWords } from '../../words/share.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { takeFile } from '../dialog/takeFile.ts';
import { takeFirstFocus } from '../dialog/takeFirstFocus.ts';
import { useSession } from '../page/session.ts';
import { FindingsView } from './FindingsView.tsx';
import { cancel, importing, read } from './importing.ts';

const text = furtherWords.importPane;

/** Paste, drop or choose a log; see what was found in it; open one of its invocations. */
export default function ImportDialog() {
  const state = useSelector(importing, (snapshot) => snapshot.context);
  const known = useRef(state);
  const found = useRef<HTMLDivElement>(null);
  // On a small screen nobody would see what a log that was just read has come to.
  useEffect(() => {
    if (state.kind === 'found' && state !== known.current) found.current?.scrollIntoView();
  }, [state]);
  return (
    <Dialog title={words.page.ownLogTitle} wide>
      <LogInput />
      <div aria-live="polite">
        {state.kind === 'reading' && (
          <p className="mt-4 flex items-center gap-3">
            <progress max={Math.max(1, state.size)} value={state.done} aria-label={text.reading(state.name)} />
            {text.reading(state.name)}
            <button type="button" className="control small" onClick={cancel}>
              {text.cancel}
            </button>
          </p>
        )}
        {state.kind === 'failed' && (
          <p role="alert" className="alert mt-4">
            {text.failed(state.name, state.message)}
          </p>
        )}
        {state.kind === 'badFile' && <FileProblems name={state.name} problems={state.problems} count={state.count} />}
      </div>
      <div ref={found}>{state.kind === 'found' && <FindingsView found={state} />}</div>
    </Dialog>
  );
}

/** The first of what is wrong with a file of ours, each with its place. */
function FileProblems({ name, problems, count }: { name: string; problems: readonly string[]; count: number }) {
  const { file } = shareWords;
  const rest = count - problems.length;
  return (
    <div role="alert" className="alert mt-4">
      <div>
        <p>{file.bad(name, count)}</p>
        <ul className="list-disc pl-5">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {rest > 0 && <li>{words.page.more(rest)}</li>}
        </ul>
      </div>
    </div>
  );
}

function LogInput() {
  const { open } = useSession();
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const take = async (source: string | File | null | undefined) => {
    const story = typeof source === 'string' || source ? await read(source) : undefined;
    if (story) open(story);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a pointer's shortcut; the button beside it does the same
    <div
      className={over ? 'drop over' : ''}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p className="mb-3">{text.intro}</p>
      <label className="block">
        <span className="mb-1 block font-semibold">{text.pasteHere}</span>
        <textarea
          className="log-input"
          ref={takeFirstFocus}
          rows={6}
          spellCheck={false}
          placeholder={text.placeholder}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button type="button" className="control primary" onClick={() => void take(pasted)}>
          {text.readPaste}
        </button>
        <label className="control">
          {text.choose}
          <input type="file" className="sr-only" onChange={(event) => void take(takeFile(event.currentTarget))} />
        </label>
        <span className="text-muted text-sm">{text.orDrop}</span>
      </div>
    </div>
  );
}
