import type { EventType, Subjects, TimedEvent } from '../lifecycle/events.ts';
import type { Phase } from '../lifecycle/meta.ts';
import type { Population } from '../lifecycle/population.ts';
import type { MachineKind, Participant, Wire } from '../lifecycle/wire.ts';

/** An event that every machine it addresses accepted. One message is one step of the story. */
export interface Message extends TimedEvent {
  /** 0 for the first. The step that people see is `index + 1`. */
  readonly index: number;
  /** Stable name in links: the event in kebab case, numbered when it repeats (`next`, `next-2`). */
  readonly slug: string;
  readonly type: EventType;
  readonly wire: Wire;
  /** The phase that the event's environment is in after it, if any. */
  readonly phase?: Phase;
  /** Where the addressed machines stand after the event: `environment` to `busy.handling`. */
  readonly states: Readonly<Partial<Record<MachineKind, string>>>;
  /** What an author says of it in place of our words. No file keeps it. */
  readonly reworded?: Reworded;
}

/** An author's words for a step. */
export interface Reworded {
  readonly title?: string;
  readonly sentences?: string;
}

/** What is written on a lane. */
export interface LaneName {
  readonly full: string;
  /** For narrow screens: ours have at most 9 characters. */
  readonly short: string;
}

/** A state that lasted: what a bar or a band is drawn for. */
export interface Span extends Subjects {
  readonly machine: MachineKind;
  /** The id of the machine. */
  readonly id: string;
  /** The state's path, machine first: `environment.busy.handling`. */
  readonly state: string;
  readonly bars: readonly Participant[];
  readonly waiting: boolean;
  readonly phase?: Phase;
  /**
   * The index of the message that entered the state, -1 if it was entered before the first one; and of the message
   * that left it (absent: still in it).
   */
  readonly from: number;
  readonly to?: number;
}

/** An event that was refused. Nothing moved. */
export interface Rejection {
  readonly event: TimedEvent;
  /**
   * `refused`: machines that cannot take it now; `unaddressed`: it names no id for a machine it needs;
   * `backwards`: its time lies before the trace's end; `overrun`: a state lasted longer than its limit.
   */
  readonly reason: 'refused' | 'unaddressed' | 'backwards' | 'overrun';
  /** Who refused, and where they stood: `environment e1: idle.frozen`. */
  readonly by: readonly string[];
}

/** What did happen, as the machines accept it. Written only by `record`, `advance`, `cut` and `reword`; read-only for all others. */
export interface Trace {
  /** Events that tell where things stood before the first message: environments older than the window (`seen`). */
  readonly prelude: readonly TimedEvent[];
  readonly messages: readonly Message[];
  readonly spans: readonly Span[];
  readonly rejections: readonly Rejection[];
  /** Where every machine stands at the end. */
  readonly population: Population;
  /** An author's names of lanes, in place of ours. */
  readonly laneNames?: Readonly<Partial<Record<Participant | 'service', LaneName>>>;
}
