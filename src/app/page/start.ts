import { createActor } from 'xstate';
import { beatsOf } from '../../player/beats.ts';
import { keepTime } from '../../player/clock.ts';
import { type Command, commandForKey, commands, type PageAction } from '../../player/commands.ts';
import { chord, keyOf, ownsKey } from '../../player/keys.ts';
import { playerMachine, stepAt } from '../../player/playerMachine.ts';
import { type Address, findStep } from '../../player/url.ts';
import { pageLogic } from './page.ts';
import { prepareWith } from './prepare.ts';
import { writeQuery } from './query.ts';
import { type Door, doorCommands, type Opening, type Session } from './session.ts';
import { slugsOf } from './story.ts';

/** Makes the actors from the address and what it opens, and binds them to the address, the clock, the keys and the theme. */
export function startSession(doors: readonly Door[], address: Address, opening: Opening): Session {
  const session = makeSession(doors, address, opening);
  keepTime(session.player);
  bindAddress(session);
  bindTheme(session);
  bindKeys(session);
  for (const door of doors) door.begin?.(session);
  opening.begin?.(session);
  return session;
}

/** The actors, bound to nothing yet: the build draws from them what stands on the page before its script does. */
export function makeSession(doors: readonly Door[], address: Address, opening: Opening): Session {
  const { step: ownStep, begin: _, ...opened } = opening;
  const { story, comparison, lesson } = opened;
  // In a comparison the step is one of its moments.
  const slugs = comparison?.slugs ?? slugsOf(story);
  const asked = address.step ?? ownStep;
  const step = asked === undefined ? undefined : findStep(asked, slugs);

  const player = createActor(playerMachine, {
    input: {
      beats: comparison?.beats ?? beatsOf(story.trace),
      speed: address.speed,
      pace: address.pace ?? 'watch',
      ...(step !== undefined && { cursor: step }),
    },
  }).start();
  const { scale, theme, quiz, talk, origin } = address;
  const right = comparison?.choices.b.story;
  const page = createActor(pageLogic, {
    input: {
      ownStories: right?.own ? [right] : [],
      latestWhatIf: story.own && story,
      scale,
      theme,
      unfolded: false,
      // Whoever was sent to a step wants that one.
      explains: asked !== undefined,
      dialog: 'none',
      panel: 'evidence',
      shortcuts: true,
      quiz,
      talk,
      origin,
      // What the story tells by itself needs no controls; numbers of the reader's own do.
      whatIf: story.own !== undefined && !comparison && story !== lesson?.story,
      presents: false,
      enlarged: 1,
      ...opened,
    },
  }).start();

  const session: Session = {
    player,
    page,
    doors,
    prepare: prepareWith(doors),
    run: (command) => {
      if ('run' in command) command.run(session);
      else if (session.guide && (command.id === 'next' || command.id === 'back')) session.guide(command.id);
      else if (typeof command.does === 'string') act(session, command.does);
      else player.send(command.does);
    },
    open: (next, name = '') => {
      const cursor = findStep(name, slugsOf(next));
      page.send({ type: 'open', story: next });
      // What a challenge holds does not change.
      if (page.getSnapshot().context.story !== next) return;
      player.send({ type: 'load', beats: beatsOf(next.trace), ...(cursor !== undefined && { cursor }) });
    },
  };
  return session;
}

function act(session: Session, action: PageAction): void {
  const { page } = session;
  const { dialog } = page.getSnapshot().context;
  if (action === 'toggleTheme') page.send({ type: 'theme', theme: isDark(session) ? 'light' : 'dark' });
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
    const now = `${stepAt(context.cursor)} ${context.speed} ${context.pace}`;
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
    if (key === undefined) return;
    // A chord fires where one types, too, and where single keys are off.
    if (key !== chord && (!state.shortcuts || ownsKey(document.activeElement, key))) return;
    // A dialog is a world of its own; Esc closes it, by the dialog itself.
    if (state.dialog !== 'none' && key !== '?') return;
    const command = commandFor(key, session) ?? doorCommands(session).find(({ keys }) => keys.includes(key));
    if (!command) return;
    event.preventDefault();
    session.run(command);
  });
}
