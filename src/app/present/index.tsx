import { createRoot } from 'react-dom/client';
import { presentWords } from '../../words/present.ts';
import { followStage } from './following.ts';
import { PresenterWindow } from './PresenterWindow.tsx';

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
  createRoot(root).render(<PresenterWindow follower={followStage(talk)} />);
}
