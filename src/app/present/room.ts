import { keyOf, ownsKey } from '../../player/keys.ts';
import type { Session } from '../page/session.ts';
import { talkCommandFor } from './commands.ts';
import { cssOf } from './modes.ts';
import type { Talk } from './talk.ts';

/** A picture for a room of this size is drawn twice as large: its labels are 24 px and more. */
const projector = { width: 1920, height: 1080, enlarged: 2 };
/** The root's letters at that enlargement, in px for each time. */
const rootSize = 14;
/** ms without a movement, after which the pointer is hidden. */
const idleMs = 2_500;

/** How much larger a window of this size draws: as large as on a projector, in proportion; on a phone as ever. */
export function enlargementFor(width: number, height: number): number {
  const share = Math.min(width / projector.width, height / projector.height);
  return Math.max(1, Math.round(projector.enlarged * share * 100) / 100);
}

/** Makes the page fit a room: its size, its filters, its pointer, its keys; the screen stays awake. Returns what undoes it. */
export function fitRoom(session: Session, talk: Talk): () => void {
  const undo = [
    followSize(session),
    followFilters(talk),
    hideIdlePointer(),
    takeKeys(session, talk),
    stayAwake(),
    talk.begin(),
  ];
  document.documentElement.dataset.presents = '';
  return () => {
    delete document.documentElement.dataset.presents;
    for (const each of undo) each();
  };
}

function followSize({ page }: Session): () => void {
  const root = document.documentElement;
  const fitSize = () => {
    const by = enlargementFor(innerWidth, innerHeight);
    root.style.fontSize = `${Math.max(16, rootSize * by)}px`;
    if (page.getSnapshot().context.enlarged !== by) page.send({ type: 'enlarge', by });
  };
  fitSize();
  addEventListener('resize', fitSize);
  return () => {
    removeEventListener('resize', fitSize);
    root.style.fontSize = '';
    page.send({ type: 'enlarge', by: 1 });
  };
}

function followFilters({ state }: Talk): () => void {
  const root = document.documentElement;
  const filter = () => {
    root.style.filter = cssOf(state.getSnapshot().context.modes.filters);
  };
  filter();
  const subscription = state.subscribe(filter);
  return () => {
    subscription.unsubscribe();
    root.style.filter = '';
  };
}

function hideIdlePointer(): () => void {
  const { dataset } = document.documentElement;
  let timer = 0;
  const wake = () => {
    delete dataset.idle;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      dataset.idle = '';
    }, idleMs);
  };
  wake();
  addEventListener('pointermove', wake);
  addEventListener('pointerdown', wake);
  return () => {
    clearTimeout(timer);
    delete dataset.idle;
    removeEventListener('pointermove', wake);
    removeEventListener('pointerdown', wake);
  };
}

const pages = new Set(['PageDown', 'PageUp']);

/** Is the press the clicker's, though a slider or a scrolling part has the focus? Only where one writes it is not. */
export function isClickers(key: string, focused: Element | null): boolean {
  return pages.has(key) && !ownsKey(focused, 'a');
}

/** The talk's keys come before the page's: what is taken here is a dealt-with event there. */
function takeKeys({ page }: Session, talk: Talk): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { dialog, shortcuts, alerts } = page.getSnapshot().context;
    const key = keyOf(event);
    if (key === undefined || !shortcuts || dialog !== 'none') return;
    if (ownsKey(document.activeElement, key) && !isClickers(key, document.activeElement)) return;
    const command = talkCommandFor(key);
    // What is wrong is told until it is dismissed, and Escape does that first.
    if (!command || (command === 'leave' && alerts.length > 0)) return;
    event.preventDefault();
    talk.run(command);
  };
  addEventListener('keydown', onKey, { capture: true });
  return () => removeEventListener('keydown', onKey, { capture: true });
}

/** Asks the browser to keep the screen on, again whenever the page is seen again. Where it may not, nothing is lost. */
function stayAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async () => {
    try {
      if (document.visibilityState !== 'visible') return;
      lock = await navigator.wakeLock.request('screen');
      if (isOver) await lock.release();
    } catch {
      // No such thing here, or the battery is low.
    }
  };
  const askAgain = () => void ask();
  askAgain();
  document.addEventListener('visibilitychange', askAgain);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release();
  };
}
