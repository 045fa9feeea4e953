import { Suspense } from 'react';
import { routeOf } from '../../diagram/sequence/transcript.ts';
import { namesOf } from '../../readings/callers.ts';
import { narrate } from '../../readings/step/narration.ts';
import { wireCall } from '../../readings/wire/wireCall.ts';
import { evidenceWords as text } from '../../words/evidence.ts';
import { useStep } from '../page/useStep.ts';
import { CodeExcerpt } from './CodeExcerpt.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { LogLines } from './LogLines.tsx';
import { useLog } from './useLog.ts';
import { WireMessage } from './WireMessage.tsx';
import './code.css';

/** The evidence for a step: the call, the log lines and the code that there are. Who tells whom is there always. */
export default function StepEvidence() {
  const { story, step } = useStep();
  const { trace, setting } = story;
  const { lines, isGiven, isSecret } = useLog();
  const message = trace.messages[step - 1];
  if (!message) return null;
  const call = wireCall(trace, message.index, setting);
  const isWhole = isGiven && !isSecret;
  const printed = isWhole ? lines : lines.filter(({ index }) => index === message.index);
  return (
    <div className="evidence">
      <EvidencePart name={text.wire} note={routeOf(message, namesOf(trace))}>
        {call ? <WireMessage call={call} isTold={message.origin === 'scripted'} /> : <NoCall />}
      </EvidencePart>
      {printed.length > 0 && (
        <EvidencePart name={text.log}>
          {isWhole ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            // biome-ignore lint/a11y/useSemanticElements: a section within a section is no better
            <div className="evidence-log" role="group" aria-label={text.log} tabIndex={0} data-scrolls>
              <LogLines lines={printed} step={step} />
            </div>
          ) : (
            <LogLines lines={printed} step={step} />
          )}
        </EvidencePart>
      )}
      <Suspense>
        <CodeExcerpt type={message.type} />
      </Suspense>
    </div>
  );
}

/** Why there is nothing to show: it is not public, or there is no call. */
function NoCall() {
  const { story, step } = useStep();
  const message = story.trace.messages[step - 1];
  if (!message || !narrate(story.trace, message.index).modelled) return <p>{text.noCall}</p>;
  return <p>{message.wire.hops.length > 0 ? text.notPublic : text.notPublicNote}</p>;
}
