import { useSelector } from '@xstate/react';
import { X } from 'lucide-react';
import { type ReactElement, useMemo } from 'react';
import { encode } from 'uqr';
import { stepAt } from '../../player/playerMachine.ts';
import { presentWords } from '../../words/present.ts';
import { useSession } from '../page/session.ts';
import { placeOf } from './places.ts';
import './qr.css';
import type { Talk } from './talk.ts';

const text = presentWords.qr;

/** The code of this very step, for the room's phones, and the same link to read. */
export default function QrPanel({ talk }: { talk: Talk }): ReactElement {
  const session = useSession();
  // Read anew with every step and every story.
  useSelector(session.player, (state) => stepAt(state.context.target));
  useSelector(session.page, (state) => state.context);
  const { address, log } = placeOf(session);
  // This very page, which on a disk is a file of some name.
  const link = new URL(location.href);
  link.search = address;
  // A plan is the presenter's: whoever takes this home has the whole story.
  link.searchParams.delete('talk');
  link.hash = '';
  return (
    <aside className="talk-card qr-card" aria-label={text.title}>
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-bold">{text.title}</h2>
        <button
          type="button"
          className="control square"
          aria-label={text.close}
          title={text.close}
          onClick={() => talk.run('qr')}
        >
          <X size={18} aria-hidden />
        </button>
      </div>
      {log === undefined ? <QrLink link={link} /> : <p className="mt-2">{text.noLink}</p>}
    </aside>
  );
}

function QrLink({ link }: { link: URL }) {
  const { href, protocol, hostname } = link;
  // A page of this device, that no phone reaches, or not under this name.
  const isHere = protocol === 'file:' || hostname === 'localhost' || hostname === '127.0.0.1';
  return (
    <>
      <QrCode text={href} />
      <a href={href} className="qr-link">
        {href}
      </a>
      {isHere && <p className="text-sm text-muted">{text.onlyHere}</p>}
    </>
  );
}

/** Black on white in every theme, with the quiet margin that readers need. */
function QrCode({ text: content }: { text: string }) {
  const { size, path } = useMemo(() => drawCode(content), [content]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text.alt}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** Each row's dark modules, neighbours in one piece. */
function drawCode(content: string): { size: number; path: string } {
  const { size, data } = encode(content, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
    return starts.map((x) => {
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}Z`;
    });
  });
  return { size, path: path.join('') };
}
