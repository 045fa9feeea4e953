import { wireCall } from '../../readings/wire/wireCall.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';

/** The message of this step as it really is on the wire. */
export default function WireMessage() {
  const { story, step } = useStep();
  const call = wireCall(story.trace, step - 1, story.setting);
  if (!call) return <p className="text-muted">{words.page.noWire}</p>;
  if (call.kind === 'internal') return <pre>{call.text}</pre>;
  return (
    <>
      <pre>
        <b>{call.startLine}</b>
        {call.headers.map(([name, value]) => `\n${name}: ${value}`).join('')}
        {call.body !== undefined && `\n\n${call.body}`}
      </pre>
      {call.note && <p className="text-muted mt-3">{call.note}</p>}
    </>
  );
}
