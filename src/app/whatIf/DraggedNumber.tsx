import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react';
import { textWidth } from '../../diagram/measure.ts';
import { formatMs, tieUnits } from '../../readings/format.ts';
import { type NumberParameter, numberParameters } from '../../sources/scenarios/parameters.ts';
import { furtherWords } from '../../words/further.ts';
import type { Controlled } from './WhatIfControls.tsx';
import { gridOf, placeOn } from './whatIfScale.ts';

/** px of a drag from one value of the grid to the next: fine enough for a finger. */
const pxPerPlace = 3;

const { parameters: names, told: text, units } = furtherWords.whatIf;

const tell = (name: NumberParameter, value: number): string =>
  name === 'memoryMb' ? tieUnits(`${value} ${units.MB}`) : formatMs(value);

/** How wide the widest of its values is, in em and in any font: the words round a number stay where they are. */
const widths = new Map<NumberParameter, number>();
function widthOf(name: NumberParameter): number {
  const known = widths.get(name) ?? 1.2 * Math.max(...gridOf(name).map((value) => textWidth(tell(name, value), 1)));
  widths.set(name, known);
  return known;
}

type DraggedProps = Controlled & { readonly name: NumberParameter };

/** A number within a sentence: dragged to the right it grows, by arrow keys as well. */
export const DraggedNumber = memo(
  BareNumber,
  (before, after) =>
    before.asked[before.name] === after.asked[after.name] &&
    before.name === after.name &&
    before.problems === after.problems &&
    before.free === after.free,
);

function BareNumber({ name, asked, problems, free, onChange }: DraggedProps) {
  const drag = useRef<{ x: number; place: number; value: number }>(undefined);
  const value = asked[name];
  const told = tell(name, value);
  const grid = gridOf(name);
  if (free && !free.has(name)) return told;
  const move = (place: number) => {
    const next = grid[Math.min(grid.length - 1, Math.max(0, place))] ?? value;
    if (next !== value) onChange({ [name]: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOn(grid, value);
    const to = {
      ArrowRight: place + 1,
      ArrowUp: place + 1,
      ArrowLeft: place - 1,
      ArrowDown: place - 1,
      PageUp: place + 10,
      PageDown: place - 10,
      Home: 0,
      End: grid.length - 1,
    }[event.key];
    if (to === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(to);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, place: placeOn(grid, value), value };
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const from = drag.current;
    if (!from) return;
    const moved = Math.round((clientX - from.x) / pxPerPlace);
    // Back where it was picked up it has the very value again, also one between two of the grid.
    if (moved !== 0) move(from.place + moved);
    else if (value !== from.value) onChange({ [name]: from.value });
  };
  const drop = () => {
    drag.current = undefined;
  };
  const { min, max } = numberParameters[name];
  return (
    <span
      role="slider"
      tabIndex={0}
      className="what-if-dragged"
      style={{ width: `${widthOf(name).toFixed(2)}em` }}
      aria-label={text.number(names[name])}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={told}
      aria-invalid={problems.some(({ parameters }) => parameters.includes(name))}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {told}
    </span>
  );
}
