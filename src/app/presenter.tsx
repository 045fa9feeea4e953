import { createRoot } from 'react-dom/client';
import { presentWords } from '../words/present.ts';
import { doors } from './doors.ts';
import { prepareWith } from './page/prepare.ts';
import { followStage } from './present/following.ts';
import { PresenterWindow } from './present/PresenterWindow.tsx';

/** Opens the presenter's window in an element. Its colours are the system's: nobody else looks at it. */
export function open(root: HTMLElement): void {
  const talk = new URLSearchParams(location.search).get('presenter') ?? '';
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const dress = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dress();
  dark.addEventListener('change', dress);
  document.title = presentWords.window.title;
  createRoot(root).render(<PresenterWindow follower={followStage(talk)} prepare={prepareWith(doors)} />);
}
