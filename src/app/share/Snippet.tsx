import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { shareWords } from '../../words/share.ts';
import type { Form } from './snippets.ts';

/** A text to paste elsewhere, with the button that copies it. */
export function Snippet({ form, text }: { form: Form; text: string }) {
  const [copied, setCopied] = useState<{ text: string; worked: boolean }>();
  const area = useRef<HTMLTextAreaElement>(null);
  const told = copied?.text === text ? copied : undefined;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, worked: true });
    } catch {
      // Without permission, or without https: the reader copies by hand what is selected.
      area.current?.select();
      setCopied({ text, worked: false });
    }
  };
  return (
    <div>
      <p className="mb-2 text-sm text-muted">{shareWords.hints[form]}</p>
      <div className="snippet">
        <textarea
          ref={area}
          readOnly
          spellCheck={false}
          className="log-input"
          aria-label={shareWords.snippet(shareWords.forms[form])}
          rows={Math.min(6, Math.max(2, text.split('\n').length + 1))}
          value={text}
        />
        <button type="button" className="control primary" onClick={() => void copy()}>
          {told?.worked ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {told?.worked ? shareWords.copied : shareWords.copy}
        </button>
      </div>
      <p role="status" className={told?.worked === false ? 'mt-1 text-sm' : 'sr-only'}>
        {told && (told.worked ? shareWords.copied : shareWords.copyFailed)}
      </p>
    </div>
  );
}
