import { type ReactNode, useId } from 'react';

/** A part of the evidence, under its name. */
export function EvidencePart({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="evidence-part" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {note && <p className="evidence-note">{note}</p>}
      {children}
    </section>
  );
}
