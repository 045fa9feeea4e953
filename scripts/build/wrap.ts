import { fitText, textWidth } from '../../src/diagram/measure.ts';

/** A text in lines of this width, at most three of them. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return [...lines.slice(0, 2), ...(lines.length > 2 ? [fitText(lines.slice(2).join(' '), size, width)] : [])];
}
