import { createContext, use } from 'react';
import { type ActorRefFrom, createActor } from 'xstate';
import { beatsOf } from '../../player/beats.ts';
import { keepTime } from '../../player/clock.ts';
import { type Command, commandForKey, commands, enabled, type PageAction } from '../../player/commands.ts';
import { keyOf, ownsKey } from '../../player/keys.ts';
import { nearest, quote } from '../../player/nearest.ts';
import { type PlayerSnapshot, playerMachine, stepAt } from '../../player/playerMachine.ts';
import { type Address, findStep } from '../../player/url.ts';
import { words } from '../../words/index.ts';
import { isPlayedFreely } from '../challenges/holding.ts';
import type { Opening } from './opening.ts';
import { pageLogic } from './page.ts';
import { writeQuery } from './query.ts';
import type { Story } from './story.ts';

/** The two actors that the page is drawn from, and what one can do with them. */
export interface Session {
  readonly player: ActorRefFrom<typeof playerMachine>;
  readonly page: ActorRefFrom<typeof pageLogic>;
  run(command: Command): void;
  /** Shows a story alone: as a poster, or at the step of this name. */
  open(story: Story, step?: string): void;
  /** While a story is guided: takes Next and Back where they lead from beat to beat. */
  guide?: ((direction: 'next' | 'back') => void) | undefined;
}

/** Does the command do anything now? A guided story always has a way on. */
export function leadsOn(command: Command, player: PlayerSnapshot, isGuided: boolean): boolean {
  return (isGuided && (command.id === 'next' || command.id === 'back')) || enabled(command, player);
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

/** What a link opens over the page: the glossary; of a challenge without its name, the list of all. */
const dialogOf = ({ glossary, challenge }: Address) =>
  glossary !== undefined ? 'glossary' : challenge === '' ? 'challenges' : 'none';

/** Makes the actors from the address, and binds them to the address, the clock, the keys and the theme. */
export function startSession(address: Address, opening: Opening): Session {
  const { story, comparison, challenge, lesson } = opening;
  const alerts = [...opening.alerts];
  // In a comparison the step is one of its moments.
  const slugs = comparison?.slugs ?? slugsOf(story);
  const step = address.step === undefined ? undefined : findStep(address.step, slugs);
  if (address.step !== undefined && step === undefined) {
    const tell = comparison ? words.page.unknownMoment : words.page.unknownStep;
    alerts.push(tell(address.step, quote(nearest(address.step, slugs)), slugs.length));
  }

  const player = createActor(playerMachine, {
    input: {
      beats: comparison?.beats ?? beatsOf(story.trace),
      speed: address.speed,
      ...(step !== undefined && { cursor: step }),
    },
  }).start();
  const { scale, theme } = address;
  const right = comparison?.choices.b.story;
  const page = createActor(pageLogic, {
    input: {
      story,
      comparison,
      ownStories: right?.own ? [right] : [],
      latestWhatIf: story.own && story,
      scale,
      theme,
      unfolded: false,
      dialog: dialogOf(address),
      term: address.glossary,
      panel: challenge && isPlayedFreely(challenge) ? 'freePlay' : 'wire',
      shortcuts: true,
      lesson,
      quiz: address.quiz,
      origin: address.origin,
      // What the story tells by itself needs no controls; numbers of the reader's own do.
      whatIf: story.own !== undefined && !comparison && story !== lesson?.story,
      presents: address.present ?? false,
      enlarged: 1,
      challenge,
      alerts,
    },
  }).start();

  const session: Session = {
    player,
    page,
    run: ({ id, does }) => {
      if (session.guide && (id === 'next' || id === 'back')) session.guide(id);
      else if (typeof does === 'string') act(session, does);
      else player.send(does);
    },
    open: (next, name = '') => {
      const cursor = findStep(name, slugsOf(next));
      page.send({ type: 'open', story: next });
      // What a challenge holds does not change.
      if (page.getSnapshot().context.story !== next) return;
      player.send({ type: 'load', beats: beatsOf(next.trace), ...(cursor !== undefined && { cursor }) });
    },
  };
  keepTime(player);
  bindAddress(session);
  bindTheme(session);
  bindKeys(session);
  return session;
}

/** Loaded when somebody compares, or presents. */
const loadComparing = () => import('../compare/comparing.ts');
const loadTalk = () => import('../present/talk.ts');

function act(session: Session, action: PageAction): void {
  const { page } = session;
  const { dialog, presents } = page.getSnapshot().context;
  if (action === 'toggleTheme') page.send({ type: 'theme', theme: isDark(session) ? 'light' : 'dark' });
  else if (action === 'toggleHelp') page.send({ type: 'dialog', dialog: dialog === 'help' ? 'none' : 'help' });
  else if (action === 'toggleShare') page.send({ type: 'dialog', dialog: dialog === 'share' ? 'none' : 'share' });
  else if (action === 'toggleCompare') void loadComparing().then(({ toggleComparison }) => toggleComparison(session));
  else if (action === 'togglePresent') page.send({ type: 'present', on: !presents });
  else if (action === 'openPresenter') void loadTalk().then(({ openPresenter }) => openPresenter(session));
  else if (action === 'close') page.send(dialog === 'none' ? { type: 'dismiss' } : { type: 'dialog', dialog: 'none' });
  else if (document.fullscreenElement) void document.exitFullscreen();
  // A browser may refuse, as in a frame without permission; then the page simply stays as it is.
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
/** Of its own accord the page is as the reader's system, but light on a projector. */
function isDark({ page }: Session): boolean {
  const { theme, presents } = page.getSnapshot().context;
  return theme === 'auto' ? prefersDark.matches && !presents : theme === 'dark';
}

function bindTheme(session: Session): void {
  const { page } = session;
  const { dataset } = document.documentElement;
  const apply = () => {
    const theme = isDark(session) ? 'dark' : 'light';
    // Writing the root's attribute costs the whole page a look at its styles.
    if (dataset.theme !== theme) dataset.theme = theme;
  };
  apply();
  page.subscribe(apply);
  prefersDark.addEventListener('change', apply);
}

/** The address follows, a quarter of a second after the last change; it is read only once, at the start. */
function bindAddress(session: Session): void {
  const { page, player } = session;
  let timer = 0;
  const write = () => writeQuery(session, player.getSnapshot().context.cursor);
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

/** The command that a key asks for now, if any. */
function commandFor(key: string, { player, guide }: Session): Command | undefined {
  const guided = guide && commands.find(({ id, keys }) => (id === 'next' || id === 'back') && keys.includes(key));
  return guided ?? commandForKey(key, player.getSnapshot());
}

function bindKeys(session: Session): void {
  addEventListener('keydown', (event) => {
    const state = session.page.getSnapshot().context;
    const key = keyOf(event);
    if (key === undefined || !state.shortcuts || ownsKey(document.activeElement, key)) return;
    // A dialog is a world of its own; Esc closes it, by the dialog itself.
    if (state.dialog !== 'none' && key !== '?') return;
    const command = commandFor(key, session);
    if (!command) return;
    event.preventDefault();
    session.run(command);
  });
}
