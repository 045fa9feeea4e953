import type { CSSProperties } from 'react';
import type { Token } from '../../readings/code/highlight.ts';

/** A line of code. It is broken between words only, and goes on further in than it begins. */
export function CodeLine({ tokens }: { tokens: readonly Token[] }) {
  const indent = /^ */.exec(tokens.map(({ text }) => text).join(''))?.[0].length ?? 0;
  return (
    <span className="code-line" style={{ '--indent': `${indent + 2}ch` } as CSSProperties}>
      {wordsOf(tokens).map((word, place) =>
        word[0]?.text.trim() === '' ? (
          // Where a line may be broken: outside of all words.
          word[0].text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word of a line is its place
          <span key={place} className="code-word">
            {word.map(({ text, kind }, piece) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so is a piece of a word
              <span key={piece} className={kind && `code-${kind}`}>
                {text}
              </span>
            ))}
          </span>
        ),
      )}
    </span>
  );
}

/** Words, across colours, and the spaces between them. */
function wordsOf(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = [];
  let inWord = false;
  for (const { text, kind } of tokens) {
    for (const part of text.split(/( +)/)) {
      if (part === '') continue;
      const isWord = part.trim() !== '';
      const last = words.at(-1);
      if (isWord && inWord && last) last.push({ text: part, kind });
      else words.push([{ text: part, kind }]);
      inWord = isWord;
    }
  }
  return words;
}
