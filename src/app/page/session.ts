import type { LucideIcon } from 'lucide-react';
import { type ComponentType, createContext, use } from 'react';
import type { ActorRefFrom } from 'xstate';
import { type Command, enabled } from '../../player/commands.ts';
import type { PlayerSnapshot, playerMachine } from '../../player/playerMachine.ts';
import type { Address, LinkPairs } from '../../player/url.ts';
import type { pageLogic } from './page.ts';
import type { PageState } from './state.ts';
import type { Story } from './story.ts';

/** The two actors that the page is drawn from, and what one can do with them. */
export interface Session {
  readonly player: ActorRefFrom<typeof playerMachine>;
  readonly page: ActorRefFrom<typeof pageLogic>;
  /** The features of the page, in the order of `doors.ts`. */
  readonly doors: readonly Door[];
  readonly prepare: Prepare;
  /** Runs a command of the player, of the page, or of a door. */
  run(command: Command | DoorCommand): void;
  /** Shows a story alone: as a poster, or at the step of this name. */
  open(story: Story, step?: string): void;
  /** While a story is guided: takes Next and Back where they lead from beat to beat. */
  guide?: ((direction: 'next' | 'back') => void) | undefined;
}

/** What an address opens: how the page stands at first, as far as that is not the usual way; and what was wrong with the link. */
export interface Opening extends Partial<PageState> {
  readonly story: Story;
  readonly alerts: readonly string[];
  /** The step to stand at, by name or number, where the address names none. */
  readonly step?: string;
  /** What takes the page up as soon as it stands, before anybody can press a key. */
  readonly begin?: (session: Session) => void;
}

/** Finds what an address asks for. `query`: the link itself, for what only one feature can read in it. */
export type Prepare = (address: Address, query: string) => Promise<Opening>;

/**
 * A door: how one gets to a feature, and what it adds to the page. The page knows features only as doors; what stands
 * behind one is loaded when it is opened.
 */
export interface Door {
  /** The room behind it. */
  readonly name: string;
  /** What an address asks of the feature; nothing, if it asks nothing. Doors are asked in their order. */
  readonly open?: (asked: Asked) => Promise<Partial<Opening> | undefined> | Partial<Opening> | undefined;
  /** What the page's address says of it now. `pairs`: names that no other door reads. */
  readonly write?: (state: PageState) => (Partial<Address> & { readonly pairs?: LinkPairs }) | undefined;
  /** What it does from the start of each page. */
  readonly begin?: (session: Session) => void;
  readonly commands?: readonly DoorCommand[];
  /** By the name that `{ type: 'dialog' }` opens it with. */
  readonly dialogs?: Readonly<Record<string, ComponentType>>;
  /** A panel beside the picture, by the door's name. `Enlarged`: what it shows where there is room, if that is something else. */
  readonly panel?: { readonly title: string; readonly Content: ComponentType; readonly Enlarged?: ComponentType };
  /** A button over the stage, pressed while the feature is on it. */
  readonly control?: {
    readonly command: DoorCommand['id'];
    readonly icon: LucideIcon;
    readonly isOn: (state: PageState) => boolean;
  };
}

/** What a door is asked for. */
export interface Asked {
  readonly address: Address;
  /** The link itself, for what only one feature can read in it. */
  readonly query: string;
  /** What the doors before it have opened. */
  readonly opened: Partial<Opening>;
  /** Finds what another address asks for. */
  readonly prepare: Prepare;
}

/** What a button, a key or the help sheet can ask of a feature. */
export interface DoorCommand {
  readonly id: string;
  /** As `keyOf` names them. The first is the one that is shown; none: there is no key. */
  readonly keys: readonly string[];
  /** What it does, in words. */
  readonly name: string;
  readonly run: (session: Session) => void;
}

/** What opens and closes a dialog. */
export const toggleDialog =
  (dialog: string): DoorCommand['run'] =>
  ({ page }) =>
    page.send({ type: 'dialog', dialog: page.getSnapshot().context.dialog === dialog ? 'none' : dialog });

/** What all doors can be asked. */
export const doorCommands = ({ doors }: Session): DoorCommand[] => doors.flatMap(({ commands = [] }) => commands);

/** The command of this name that a door has. */
export function doorCommand(session: Session, id: string): DoorCommand {
  const found = doorCommands(session).find((command) => command.id === id);
  if (!found) throw new Error(`No door has a command ${id}.`);
  return found;
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
