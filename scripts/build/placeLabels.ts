import type { Point } from '../../src/diagram/states/nested.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between a line and what is written beside it, in px, the nearest first; and how close the places stand that are tried. */
const gaps = [5, 30, 60];
const pace = 10;

/**
 * Where a text finds room beside a line, for which none was kept: it should cover no box, and stand near the line's beginning,
 * where one looks for it. @returns the text's top left.
 */
export function findRoom(line: readonly Point[], text: Pick<Box, 'width' | 'height'>, boxes: readonly Box[]): Point {
  let best: Point = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  let gone = 0;
  for (const [place, [endX, endY]] of line.entries()) {
    const [x, y] = line[place - 1] ?? [endX, endY];
    const length = Math.hypot(endX - x, endY - y);
    const isUpright = x === endX;
    for (let way = 0; way <= length; way += Math.max(1, Math.min(pace, length / 2))) {
      const [atX, atY] = length === 0 ? [x, y] : [x + ((endX - x) * way) / length, y + ((endY - y) * way) / length];
      const [middleX, middleY] = [atX - text.width / 2, atY - text.height / 2];
      // Beside a short way between two boxes there may be no room but farther out.
      const choices = gaps.flatMap((gap): Point[] =>
        isUpright
          ? [
              [atX + gap, middleY],
              [atX - gap - text.width, middleY],
            ]
          : [
              [middleX, atY - gap - text.height],
              [middleX, atY + gap],
            ],
      );
      for (const [left, top] of choices) {
        const far = Math.abs(left + text.width / 2 - atX) + Math.abs(top + text.height / 2 - atY);
        const covered = boxes.reduce((sum, box) => sum + overlap({ x: left, y: top, ...text }, box), 0);
        const cost = covered * 20 + gone + way + 2 * far + (left < 0 || top < 0 ? 10_000 : 0);
        if (cost < least) {
          least = cost;
          best = [left, top];
        }
      }
    }
    gone += length;
  }
  return best;
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}
