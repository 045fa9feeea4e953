import { createContext, use } from 'react';
import { type ActorRefFrom, createActor } from 'xstate';
import { beatsOf } from '../player/beats.ts';
import { keepTime } from '../player/clock.ts';
import { type Command, commandForKey, type PageAction } from '../player/commands.ts';
import { keyOf, ownsKey } from '../player/keys.ts';
import { playerMachine, stepAt } from '../player/playerMachine.ts';
import { findStep, nearest, readAddress, writeAddress } from '../player/url.ts';
import { words } from '../words/index.ts';
import { pageLogic } from './page.ts';
import { catalogue, defaultSlug, openScenario, type Story } from './story.ts';

/** The two actors that the page is drawn from, and what one can do with them. */
export interface Session {
  readonly player: ActorRefFrom<typeof playerMachine>;
  readonly page: ActorRefFrom<typeof pageLogic>;
  run(command: Command): void;
  open(story: Story): void;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** The session of this page. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('There is no session above this component.');
  return session;
}

const slugsOf = (story: Story): string[] => story.trace.messages.map((message) => message.slug);

/** Makes the actors from the address, and binds them to the address, the clock, the keys and the theme. */
export function startSession(query: string): Session {
  const address = readAddress(query);
  const asked = address.scenario ?? defaultSlug;
  const story = openScenario(asked) ?? openScenario(defaultSlug);
  if (!story) throw new Error('The catalogue is empty.');
  const alerts: string[] = [];
  const quote = (names: string[]) => names.map((name) => `“${name}”`).join(', ');
  if (story.slug !== asked) {
    const names = catalogue.map(({ slug }) => slug);
    alerts.push(words.page.unknownScenario(asked, quote(nearest(asked, names))));
  }
  const step = address.step === undefined ? undefined : findStep(address.step, slugsOf(story));
  if (address.step !== undefined && step === undefined) {
    alerts.push(words.page.unknownStep(address.step, quote(nearest(address.step, slugsOf(story)))));
  }

  const player = createActor(playerMachine, {
    input: { beats: beatsOf(story.trace), speed: address.speed, ...(step !== undefined && { cursor: step }) },
  }).start();
  const { scale, theme } = address;
  const page = createActor(pageLogic, {
    input: { story, scale, theme, unfolded: false, dialog: 'none', panel: 'wire', shortcuts: true, alerts },
  }).start();

  const session: Session = {
    player,
    page,
    run: ({ does }) => (typeof does === 'string' ? act(session, does) : player.send(does)),
    open: (next) => {
      page.send({ type: 'open', story: next });
      player.send({ type: 'load', beats: beatsOf(next.trace) });
    },
  };
  keepTime(player);
  bindAddress(session);
  bindTheme(session);
  bindKeys(session);
  return session;
}

function act({ page }: Session, action: PageAction): void {
  const { theme, dialog } = page.getSnapshot().context;
  if (action === 'toggleTheme') page.send({ type: 'theme', theme: isDark(theme) ? 'light' : 'dark' });
  else if (action === 'toggleHelp') page.send({ type: 'dialog', dialog: dialog === 'help' ? 'none' : 'help' });
  else if (action === 'close') page.send(dialog === 'none' ? { type: 'dismiss' } : { type: 'dialog', dialog: 'none' });
  else if (document.fullscreenElement) void document.exitFullscreen();
  // A browser may refuse, as in a frame without permission; then the page simply stays as it is.
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = (theme: 'auto' | 'light' | 'dark'): boolean =>
  theme === 'auto' ? prefersDark.matches : theme === 'dark';

function bindTheme({ page }: Session): void {
  const apply = () => {
    document.documentElement.dataset.theme = isDark(page.getSnapshot().context.theme) ? 'dark' : 'light';
  };
  apply();
  page.subscribe(apply);
  prefersDark.addEventListener('change', apply);
}

/** The address follows, a quarter of a second after the last change; it is read only once, at the start. */
function bindAddress({ page, player }: Session): void {
  let timer = 0;
  const write = () => {
    const { story, scale, theme } = page.getSnapshot().context;
    const { cursor, speed } = player.getSnapshot().context;
    const slug = story.trace.messages[stepAt(cursor) - 1]?.slug;
    const query = writeAddress({
      scale,
      theme,
      speed,
      ...(story.slug && { scenario: story.slug }),
      ...(story.slug && slug && { step: slug }),
    });
    if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(write, 250);
  };
  let shown = '';
  player.subscribe(({ context }) => {
    const now = `${stepAt(context.cursor)} ${context.speed}`;
    if (now !== shown) later();
    shown = now;
  });
  page.subscribe(later);
}

function bindKeys(session: Session): void {
  addEventListener('keydown', (event) => {
    const state = session.page.getSnapshot().context;
    const key = keyOf(event);
    if (key === undefined || !state.shortcuts || ownsKey(document.activeElement, key)) return;
    // A dialog is a world of its own; Esc closes it, by the dialog itself.
    if (state.dialog !== 'none' && key !== '?') return;
    const command = commandForKey(key, session.player.getSnapshot());
    if (!command) return;
    event.preventDefault();
    session.run(command);
  });
}
