import { fitText, textWidth } from '../measure.ts';

type Edges = readonly [left: number, right: number];

/** A lane whose name is wanted: where it stands, and how it may be called, the fullest first. */
export interface Stand {
  readonly x: number;
  readonly names: readonly string[];
  /** The frame it is in; absent: it is in none. */
  readonly frame?: Edges;
  /** The frame's own name stands above it: the lane's has the lower row only. */
  readonly isLow: boolean;
}

/** Between two names on a row, and between a name and a frame's edge, in px. */
const [apart, clear] = [8, 2];
const mostRows = 3;

/**
 * The names of lanes in the header, each in lines from the top, so that no two touch: as they are, in one line or in two,
 * if each fits between its neighbours; else in turn on two rows, or on three; at worst they are cut.
 */
export function nameLanes(stands: readonly Stand[], frames: readonly Edges[], fontSize: number): string[][] {
  const width = (text: string) => textWidth(text, fontSize) * 1.08;
  const fits = (text: string, room: number) => width(text) <= room;

  const inPlace = stands.map(({ names, isLow, ...stand }, place) => {
    const room = Math.min(roomOnRow(stands, place, 1), roomInFrame(stand, frames));
    const choices = isLow ? names.map((name) => ['', name]) : names.flatMap(linesOf);
    return choices.find((lines) => lines.every((line) => fits(line, room)));
  });
  if (inPlace.every((lines) => lines !== undefined)) return inPlace;

  // Alone in its frame, a name touches none outside.
  const isAlone = ({ frame }: Pick<Stand, 'frame'>) =>
    frame !== undefined && stands.filter((each) => each.frame === frame).length === 1;
  for (let rows = 2; rows <= mostRows; rows++) {
    const inTurn = stands.map(({ names, ...stand }, place) => {
      const room = roomOnRow(stands, place, rows);
      const own = inPlace[place];
      if (own && isAlone(stand)) return own;
      const framed = names.find((name) => fits(name, Math.min(room, roomInFrame(stand, frames))));
      const name = framed ?? names.findLast((each) => fits(each, room));
      return name === undefined ? undefined : onRow(name, place, rows);
    });
    if (inTurn.every((lines) => lines !== undefined)) return inTurn;
  }
  return stands.map(({ names }, place) => {
    const room = roomOnRow(stands, place, mostRows) / 1.08;
    return onRow(fitText(names.at(-1) ?? '', fontSize, room), place, mostRows);
  });
}

/** A name in one line, or its first word above the others. */
function linesOf(name: string): string[][] {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? [[name]] : [[name], [first, rest.join(' ')]];
}

const onRow = (name: string, place: number, rows: number): string[] =>
  Array.from({ length: rows }, (_, row) => (row === place % rows ? name : ''));

/** What a name may take up where every so many lanes stand on its row. */
function roomOnRow(stands: readonly Stand[], place: number, rows: number): number {
  const x = stands[place]?.x ?? 0;
  const gaps = [place - rows, place + rows].map((other) => Math.abs((stands[other]?.x ?? Infinity) - x));
  // Left of all lanes is the page's edge.
  return Math.min(...gaps, 2 * x) - apart;
}

/** What a name may take up without crossing the edge of its own frame, or of one it is not in. */
function roomInFrame({ x, frame }: Pick<Stand, 'x' | 'frame'>, frames: readonly Edges[]): number {
  const edges = (frame ? [frame] : frames).flat();
  return 2 * Math.min(...edges.map((edge) => Math.abs(edge - x) - clear));
}
