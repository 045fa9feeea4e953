import { useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'react';
import { shareWords } from '../../words/share.ts';
import { useSession } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { type FileKind, saveFile } from './exporting.ts';

const kinds = Object.keys(shareWords.files) as FileKind[];
/** px that a picture file is laid out for. */
const widths = { least: 320, usual: 960, most: 2000 };

type Told = { kind: 'working'; name: string; percent: number } | { kind: 'told'; text: string; failed: boolean };

/** Every kind of file that the story can be saved as. A long work shows how far it is, and can be stopped. */
export function ExportList({ story, step }: { story: Story; step: number }) {
  const { page } = useSession();
  const scale = useSelector(page, (state) => state.context.scale);
  const unfolded = useSelector(page, (state) => state.context.unfolded);
  const [width, setWidth] = useState(widths.usual);
  const [told, tell] = useState<Told>();
  const work = useRef<AbortController>(undefined);
  // What is made for nobody stops with the dialog.
  useEffect(() => () => work.current?.abort(), []);

  const save = async (kind: FileKind) => {
    work.current?.abort();
    const own = new AbortController();
    work.current = own;
    const { signal } = own;
    const { name } = shareWords.files[kind];
    tell({ kind: 'working', name, percent: 0 });
    const onProgress = (done: number, of: number) =>
      tell({ kind: 'working', name, percent: Math.round((100 * done) / of) });
    const wide = Math.min(widths.most, Math.max(widths.least, Math.round(width) || widths.usual));
    const theme = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
    try {
      const from = { story, view: { width: wide, scale, unfolded }, theme, cursor: step } as const;
      const file = await saveFile(kind, from, { signal, onProgress });
      tell(file === undefined ? undefined : { kind: 'told', text: shareWords.done(file), failed: false });
    } catch (error) {
      // A newer export has taken its place and tells of itself.
      if (signal.aborted) {
        if (work.current === own) tell({ kind: 'told', text: shareWords.stopped, failed: false });
        return;
      }
      const why = error instanceof Error ? error.message : String(error);
      tell({ kind: 'told', text: shareWords.failed(name, why), failed: true });
    }
  };

  return (
    <section>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-lg font-bold">{shareWords.export}</h3>
        <label className="share-choice inline">
          <span>{shareWords.width}</span>
          <input
            type="number"
            className="control"
            min={widths.least}
            max={widths.most}
            step={20}
            value={width}
            onChange={(event) => setWidth(event.currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      <div role="status" className="mb-3">
        {told?.kind === 'told' && <p className={told.failed ? 'alert' : ''}>{told.text}</p>}
        {told?.kind === 'working' && (
          <p className="flex items-center gap-3">
            <progress max={100} value={told.percent} aria-label={told.name} />
            <span aria-hidden>{shareWords.working(told.name, told.percent)}</span>
            <button type="button" className="control small" onClick={() => work.current?.abort()}>
              {shareWords.cancel}
            </button>
          </p>
        )}
      </div>
      <ul className="export-cards">
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="export-card" onClick={() => void save(kind)}>
              <b className="block">{shareWords.files[kind].name}</b>
              <span className="block text-sm text-muted">{shareWords.files[kind].hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
