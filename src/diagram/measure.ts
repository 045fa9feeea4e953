/**
 * About how wide a text is in the system's sans-serif, in px. A table, because asking the svg costs a layout each time
 * (facts on performance: 10,000 labels in 3 ms against 500 ms). Errs on the wide side.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) {
    if ("iljI.,:;'|!()[]/ \u00a0".includes(character)) em += 0.33;
    else if (character >= 'A' && character <= 'Z') em += 0.7;
    else if ('mwMW@%…'.includes(character)) em += 0.9;
    else em += 0.57;
  }
  return em * fontSize;
}

/** The text in lines that fit, broken between words; a word that is longer than a line stands in one of its own, cut. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, fontSize, width));
  }
  return lines;
}

/** The text, or its beginning and an ellipsis, so that it fits. The transcript has the whole. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  // By characters: none that has two units is cut in half.
  const kept = [...text];
  do kept.pop();
  while (kept[1] && textWidth(`${kept.join('')}…`, fontSize) > width);
  return `${kept.join('').trimEnd()}…`;
}
