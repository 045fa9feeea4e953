import { Fragment } from 'react';
import { highlight } from '../../readings/code/highlight.ts';
import type { WireCall } from '../../readings/wire/call.ts';
import { evidenceWords as text } from '../../words/evidence.ts';
import { CodeLine } from './CodeLine.tsx';

/** A message as it really is on the wire, or what happens inside a process instead. `isTold`: what differs each time is an example. */
export function WireMessage({ call, isTold }: { call: WireCall; isTold: boolean }) {
  if (call.kind === 'internal') {
    return (
      <pre className="wire">
        <Breakable text={call.text} />
      </pre>
    );
  }
  const { startLine, headers, body, note } = call;
  return (
    <>
      <pre className="wire">
        <b>
          <Breakable text={startLine} />
        </b>
        {headers.map(([name, value]) => (
          <span key={name} className="wire-header">
            <span className="code-name">{name}:</span> <Breakable text={value} />
          </span>
        ))}
      </pre>
      {body !== undefined && (
        <pre className="code-lines wire-body">
          {highlight(pretty(body), 'json').map((tokens, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a body is its number
            <span key={line}>
              <CodeLine tokens={tokens} />
            </span>
          ))}
        </pre>
      )}
      {note && <p className="evidence-note">{note}</p>}
      {isTold && <p className="evidence-note">{text.examples}</p>}
    </>
  );
}

/** A text that is broken after what parts it, and never within a word, a name or an id. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[/:;=?&,\s])/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is its place
    <Fragment key={place}>
      {place > 0 && <wbr />}
      <span className="code-word">{part}</span>
    </Fragment>
  ));
}

/** JSON with a line for each value; what is none stays as it is. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
