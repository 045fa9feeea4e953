import { fitText, wrapText } from '../../src/diagram/measure.ts';

/** A text in lines of this width, at most three of them. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines = wrapText(text, size, width);
  return lines.length > 3 ? [...lines.slice(0, 2), fitText(lines.slice(2).join(' '), size, width)] : lines;
}
