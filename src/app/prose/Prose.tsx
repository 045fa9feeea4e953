import { memo } from 'react';
import { type Part, partsOf } from '../../readings/prose.ts';

/** A sentence of ours, set as one: code as it is typed, a phase in its colour and pattern, no number apart from its unit. */
export const Prose = memo(({ text }: { text: string }) => partsOf(text).map(set));

function set({ text, code, mark, phase }: Part, place: number) {
  if (code) {
    return (
      <span key={place} className="prose-kept">
        <code className="prose-code">{text}</code>
        {mark}
      </span>
    );
  }
  if (!phase) return text;
  return (
    <span key={place} className={`phase-word phase-${phase}`}>
      {text}
    </span>
  );
}
