import { type ActorRefFrom, createActor, fromTransition } from 'xstate';
import { type Message, type Modes, type Place, readMessage, type StageState } from '../../player/follow.ts';
import { keep, kept } from './keep.ts';
import { openLine } from './line.ts';
import { plainModes } from './modes.ts';

/** What the presenter's window knows of its stage. */
export interface Followed {
  /** `looking`: not heard yet. `alone`: the stage has not answered for some seconds. */
  readonly status: 'looking' | 'following' | 'alone';
  /** Where the presenter is. */
  readonly place?: Place | undefined;
  /** What the room sees. */
  readonly room?: Place | undefined;
  readonly modes: Modes;
  /** When this window last wished for something that the stage's word does not hold yet; 0: it holds everything. */
  readonly wishedAt: number;
  /** How often the stage was called in vain. */
  readonly missed: number;
}

type FollowedEvent =
  | { type: 'heard'; state: StageState }
  | { type: 'wished'; place?: Place; modes?: Modes; at: number }
  | { type: 'called' };

/** Called so often in vain, a stage is lost; so often a second it is called. */
const [mostMissed, callEveryMs] = [3, 1_000];
/** A wish that the stage has not heard after so many ms is lost: then its word counts, as always. */
const wishLastsMs = 1_500;

/** The stage's word counts, but for wishes that are still on their way: so nothing jumps back and forth. */
export function follow(followed: Followed, event: FollowedEvent): Followed {
  if (event.type === 'called') {
    const missed = followed.missed + 1;
    return { ...followed, missed, status: missed > mostMissed ? 'alone' : followed.status };
  }
  if (event.type === 'wished') {
    const { place = followed.place, modes = followed.modes, at } = event;
    return { ...followed, place, modes, wishedAt: followed.status === 'following' ? at : 0 };
  }
  const { place: room, ahead, modes, heard, at } = event.state;
  const there = { ...followed, status: 'following', missed: 0, room } as const;
  if (followed.wishedAt > heard && at < followed.wishedAt + wishLastsMs) return there;
  return { ...there, place: ahead ?? room, modes, wishedAt: 0 };
}

const followLogic = fromTransition(follow, ({ input }: { input: Followed }) => input);

/** The presenter's side of a talk. */
export interface Follower {
  readonly state: ActorRefFrom<typeof followLogic>;
  /** Asks the stage for another place, for modes, or for both. Without a stage the window goes there alone. */
  wish(wish: { place?: Place; modes?: Modes; by?: 1 | -1 }): void;
  /** Asks for a log, which only the stage has. */
  ask(log: string): void;
  /** @returns what hangs up. */
  begin(onLog: (log: string, file: string) => void): () => void;
}

/** Follows the stage of a talk. What was seen last is kept, so that a reload without a stage goes on there. */
export function followStage(talk: string): Follower {
  const name = `presenter ${talk}`;
  const last = readLast(kept(name));
  const modes = last?.modes ?? plainModes;
  const input: Followed = { status: 'looking', place: last?.place, modes, wishedAt: 0, missed: 0 };
  const state = createActor(followLogic, { input }).start();
  let post: (message: Message) => void = () => undefined;
  state.subscribe(({ context }) => {
    const { place, modes } = context;
    if (place) keep(name, JSON.stringify({ kind: 'wish', talk, place, modes, at: 0 }));
  });
  const begin: Follower['begin'] = (onLog) => {
    const line = openLine(talk, (message) => {
      if (message.kind === 'state') state.send({ type: 'heard', state: message });
      else if (message.kind === 'log') onLog(message.log, message.file);
    });
    const call = () => {
      state.send({ type: 'called' });
      line.post({ kind: 'hello', talk });
    };
    post = line.post;
    call();
    const timer = setInterval(call, callEveryMs);
    return () => {
      clearInterval(timer);
      line.close();
      post = () => undefined;
    };
  };
  const wish: Follower['wish'] = (wished) => {
    const at = Date.now();
    const { by, ...states } = wished;
    if (by === undefined) state.send({ type: 'wished', ...states, at });
    post({ kind: 'wish', talk, ...wished, at });
  };
  return { state, wish, ask: (log) => post({ kind: 'ask', talk, log }), begin };
}

function readLast(text: string | null): { place?: Place | undefined; modes?: Modes | undefined } | undefined {
  try {
    const read = readMessage(JSON.parse(text ?? ''));
    return read?.kind === 'wish' ? read : undefined;
  } catch {
    return undefined;
  }
}
