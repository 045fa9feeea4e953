import { createRoot } from 'react-dom/client';
import { readAddress } from '../player/url.ts';
import { App } from './App.tsx';
import { loadLearn } from './learn/loadLearn.ts';
import { keepForOffline } from './page/offline.ts';
import { prepare } from './page/opening.ts';
import { type Session, SessionProvider, startSession } from './page/session.ts';

/** Opens the page in an element. */
export async function open(root: HTMLElement): Promise<void> {
  const address = readAddress(location.search);
  // The guided story is loaded for those who come for it.
  const lessons = address.learn ? await loadLearn() : undefined;
  const lesson = lessons && (await lessons.openLesson(address, location.search));
  const session = lesson
    ? startSession(lesson.address, lesson.opening)
    : startSession(address, await prepare(address, location.search));
  lessons?.guide(session);
  // In one column it stands above the picture: it must not come after it.
  if (address.challenge) await import('./challenges/ChallengePane.tsx');
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
  keepForOffline();
  loadForPrinting(session);
}

/** A print cannot wait for a script: it is loaded when somebody reaches for Ctrl or ⌘, or for the browser's own menu. */
function loadForPrinting(session: Session): void {
  const stop = new AbortController();
  const load = (event: Event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) return;
    stop.abort();
    void import('./share/printing.ts').then(({ printStories }) => printStories(session));
  };
  const { signal } = stop;
  addEventListener('keydown', load, { signal });
  addEventListener('blur', load, { signal });
  document.documentElement.addEventListener('pointerleave', load, { signal });
}
