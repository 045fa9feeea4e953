import { type ActorRefFrom, createActor, fromTransition } from 'xstate';
import { commandNamed } from '../../player/commands.ts';
import { isGuided, isSameStory, type Message, type Modes, type Place, readKept } from '../../player/follow.ts';
import { presentWords } from '../../words/present.ts';
import { writeStory } from '../page/fileStory.ts';
import { writeQuery } from '../page/query.ts';
import type { Session } from '../page/session.ts';
import type { TalkCommandId } from './commands.ts';
import { keep, kept } from './keep.ts';
import { forgetLog, keepLog, resumeLog } from './keptLog.ts';
import { type Line, openLine } from './line.ts';
import { middle, plainModes } from './modes.ts';
import { goTo, logNamed, newId, placeOf, stepFrom } from './places.ts';

/** What a stage is beside its page: its modes, and where the presenter is while the picture is frozen. */
interface TalkState {
  readonly modes: Modes;
  readonly ahead?: Place | undefined;
  /** The filters are being set on the stage. */
  readonly filtering: boolean;
}

const talkLogic = fromTransition(
  (state: TalkState, event: { type: 'change'; to: Partial<TalkState> }): TalkState => ({ ...state, ...event.to }),
  ({ input }: { input: TalkState }) => input,
);

/** A talk: the stage's side of it. */
export interface Talk {
  /** Its name among the windows of this device; a reload keeps it. */
  readonly id: string;
  readonly state: ActorRefFrom<typeof talkLogic>;
  run(command: TalkCommandId): void;
  change(modes: Partial<Modes>): void;
  /** Goes there; the presenter alone, while the picture is frozen. */
  goTo(place: Place): void;
  /** Speaks and listens, until what is returned is called. */
  begin(): () => void;
}

const talks = new WeakMap<Session, Talk>();

/** The talk of this page. */
export function talkOf(session: Session): Talk {
  const known = talks.get(session) ?? startTalk(session);
  talks.set(session, known);
  return known;
}

/** Makes the page a stage, and opens the window beside it. */
export function openPresenter(session: Session): void {
  const { id } = talkOf(session);
  session.page.send({ type: 'present', on: true });
  const address = new URL(location.href);
  address.search = `?presenter=${id}`;
  const opened = window.open(address, `lambda-lifecycle-${id}`, 'popup,width=1200,height=800');
  if (!opened) session.page.send({ type: 'alert', text: presentWords.stage.blocked });
}

function startTalk(session: Session): Talk {
  const { page, player } = session;
  const before = readKept(kept('talk') ?? '');
  const id = before?.talk ?? newId();
  const input = { modes: before?.modes ?? plainModes, ahead: before?.ahead, filtering: false };
  const state = createActor(talkLogic, { input }).start();
  let line: Line | undefined;
  let heard = 0;

  const tell = () => {
    const { modes, ahead } = state.getSnapshot().context;
    keepLog(session);
    // At once: whenever this window is reloaded, it resumes at its step.
    writeQuery(session, player.getSnapshot().context.target);
    const at = Date.now();
    line?.post({ kind: 'state', talk: id, place: placeOf(session), modes, heard, at, ...(ahead && { ahead }) });
  };
  const change = (some: Partial<Modes>) => {
    const { modes, ahead } = state.getSnapshot().context;
    const next = { ...modes, ...some };
    if (next.dim && !modes.dim) player.send({ type: 'pause' });
    if (next.frozen && !modes.frozen) player.send({ type: 'pause' });
    state.send({ type: 'change', to: { modes: next } });
    if (!next.frozen && ahead) {
      // The room catches up.
      state.send({ type: 'change', to: { ahead: undefined } });
      void goTo(session, ahead);
    }
  };
  const goOn = (place: Place) => {
    if (state.getSnapshot().context.modes.frozen) state.send({ type: 'change', to: { ahead: place } });
    else void goTo(session, place).then(tell);
  };
  /** In the guided story the presenter goes on alone to the next beat, too. */
  const leadAhead = async (from: Place, by: 1 | -1) => {
    const { findOutline } = await import('./useOutline.ts');
    const to = (await findOutline(session.prepare, from)).beside(from, by);
    if (to && state.getSnapshot().context.modes.frozen) goOn(to);
  };
  const step = (by: 1 | -1) => {
    const { modes, ahead } = state.getSnapshot().context;
    // Nobody misses a step: the first press brings the light back.
    if (modes.dim) change({ dim: false });
    else if (!modes.frozen) session.run(commandNamed(by > 0 ? 'next' : 'back'));
    else {
      const here = placeOf(session);
      const from = ahead ?? here;
      if (isGuided(from)) void leadAhead(from, by);
      else if (isSameStory(from, here)) goOn(stepFrom(session, from, by));
    }
  };
  const hear = (message: Message) => {
    if (message.kind === 'hello') tell();
    else if (message.kind === 'ask') {
      const story = logNamed(message.log);
      if (story) line?.post({ kind: 'log', talk: id, log: message.log, file: writeStory(story) });
    } else if (message.kind === 'wish') {
      heard = message.at;
      if (message.modes) change(message.modes);
      if (message.place) goOn(message.place);
      if (message.by) step(message.by);
      tell();
    }
  };
  const begin = () => {
    // A link that names a story is followed; without one, a log may have stood here.
    if (!new URLSearchParams(location.search).has('scenario')) resumeLog(session);
    line = openLine(id, hear);
    const keepAndTell = () => {
      const { modes, ahead } = state.getSnapshot().context;
      keep('talk', JSON.stringify({ talk: id, modes, ahead }));
      tell();
    };
    const subscriptions = [
      state.subscribe(keepAndTell),
      page.subscribe(tell),
      // Once a step, not once a frame.
      subscribeToSteps(session, tell),
    ];
    keepAndTell();
    return () => {
      for (const each of subscriptions) each.unsubscribe();
      line?.close();
      line = undefined;
      forgetLog();
      const { filters } = state.getSnapshot().context.modes;
      // The next talk on this projector has its filters, and nothing else.
      state.send({ type: 'change', to: { modes: { ...plainModes, filters }, ahead: undefined, filtering: false } });
    };
  };

  const run = (command: TalkCommandId) => {
    const { modes, filtering } = state.getSnapshot().context;
    if (command === 'next') step(1);
    else if (command === 'back') step(-1);
    else if (command === 'dim') change({ dim: !modes.dim });
    else if (command === 'spotlight') change({ spotlight: modes.spotlight ? null : middle });
    else if (command === 'freeze') change({ frozen: !modes.frozen });
    else if (command === 'qr') change({ qr: !modes.qr });
    else if (command === 'goTo') page.send({ type: 'dialog', dialog: 'goTo' });
    else if (command === 'filters') state.send({ type: 'change', to: { filtering: !filtering } });
    // Escape leaves the innermost.
    else if (modes.dim) change({ dim: false });
    else if (filtering) state.send({ type: 'change', to: { filtering: false } });
    else if (modes.qr) change({ qr: false });
    else if (modes.spotlight) change({ spotlight: null });
    else page.send({ type: 'present', on: false });
  };
  return { id, state, run, change, goTo: goOn, begin };
}

function subscribeToSteps({ player }: Session, listen: () => void) {
  let last = '';
  return player.subscribe((snapshot) => {
    const { target, speed, pace } = snapshot.context;
    const now = `${target} ${speed} ${pace} ${snapshot.hasTag('playing')} ${snapshot.hasTag('running')}`;
    if (now !== last) listen();
    last = now;
  });
}
