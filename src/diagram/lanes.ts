import { scalePoint } from 'd3';
import type { Participant } from '../lifecycle/wire.ts';
import { type Name, namesOf } from '../readings/callers.ts';
import { once } from '../readings/once.ts';
import type { Trace } from '../trace/trace.ts';
import type { Lane, LaneId, Metrics, View } from './geometry.ts';
import { textWidth } from './measure.ts';

const serviceMembers: readonly Participant[] = [
  'frontend',
  'counting',
  'assignment',
  'placement',
  'workerHost',
  'codeStore',
];
const framedLanes: readonly Participant[] = ['runtimeApi', 'extension', 'bootstrap', 'handler'];
/** Shown only in a story that uses them. */
const optional = new Set<Participant>(['frontDoor', 'queue', 'poller', 'destination', 'extension', 'logs']);

/** From the frame's edge to the lanes inside it, at most, in px. */
const widestMargin = 44;

/** The lane that a participant stands on. The microVM is the frame; what touches it ends at the frame's edge. */
export function laneOf(participant: Participant, unfolded: boolean): LaneId {
  return !unfolded && serviceMembers.includes(participant) ? 'service' : participant;
}

/** The lanes from left to right, with room at both ends for their names. */
export function layLanes(trace: Trace, view: View, metrics: Metrics): { lanes: Lane[]; frameX: [number, number] } {
  const used = usedParticipants(trace);
  const shown = (participants: readonly Participant[]) =>
    participants.filter((each) => !optional.has(each) || used.has(each));
  const ids: LaneId[] = [
    ...shown(['client', 'frontDoor', 'destination', 'queue', 'poller']),
    ...(view.unfolded ? serviceMembers : (['service'] as const)),
    ...shown([...framedLanes, 'logs']),
  ];
  const usesLogs = used.has('logs');
  const left = metrics.gutter + (metrics.size === 'narrow' ? 20 : 40);
  // Room for the last name; for the frame's edge, too, where no lane stands right of it.
  const room = metrics.size === 'narrow' ? 18 : 36;
  const right = view.width - metrics.right - (usesLogs ? room : Math.max(room, widestMargin));
  const x = scalePoint(ids, [left, right]);
  const gap = x.step();
  const names = namesOf(trace);
  const lanes = ids.map((id, place) => ({
    id,
    x: Math.round(x(id) ?? left) + 0.5,
    lines: nameLines(names[id], gap - 4, metrics.fontSize) ?? stagger(names[id].short, place),
    framed: framedLanes.some((framed) => framed === id),
  }));
  const inFrame = lanes.filter((lane) => lane.framed);
  const margin = Math.min(gap * 0.42, widestMargin);
  return { lanes, frameX: [(inFrame[0]?.x ?? left) - margin, (inFrame.at(-1)?.x ?? right) + margin] };
}

const usedParticipants = once((trace: Trace): ReadonlySet<Participant> => {
  const wires = new Set(trace.messages.map(({ wire }) => wire));
  return new Set([...wires].flatMap(({ hops, at }) => [at, ...hops.flat()]));
});

/** The full name in one line or in two, or the short one, if it fits between its neighbours. */
function nameLines({ full, short }: Name, room: number, fontSize: number): string[] | undefined {
  const [first = '', ...rest] = full.split(' ');
  const choices = [[full], [first, rest.join(' ')], [short]];
  return choices.find((lines) => lines.every((line) => line !== '' && boldWidth(line, fontSize) <= room));
}

const boldWidth = (text: string, fontSize: number): number => textWidth(text, fontSize) * 1.08;

/** Where neighbours' names would touch, every other one stands lower. */
const stagger = (name: string, place: number): string[] => (place % 2 === 0 ? [name, ''] : ['', name]);
