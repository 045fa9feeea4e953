import { useSelector } from '@xstate/react';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Challenge } from '../../learn/challenges/challenge.ts';
import { checkParameters, type Problem } from '../../sources/scenarios/parameterRules.ts';
import { defaultParameters, type Parameters } from '../../sources/scenarios/parameters.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import { ChoiceControl, CountControl, NumberControl, SwitchControl } from './WhatIfControls.tsx';
import { WhatIfPresets } from './WhatIfPresets.tsx';
import { WhatIfResults } from './WhatIfResults.tsx';
import { WhatIfSentences } from './WhatIfSentences.tsx';
import './whatIf.css';
import { asking, change } from './whatIfing.ts';

const text = furtherWords.whatIf;
const wide = matchMedia('(min-width: 64rem)');

/** The usual case, always the same list: then the controls stand. */
const none: readonly Problem[] = [];

/** The controls of the reader's own story. Each change is told anew by the machines, at once. */
export default function WhatIfPanel() {
  const session = useSession();
  const story = useSelector(session.page, (state) => state.context.story);
  const asked = useSelector(asking, (state) => state.context);
  const found = checkParameters(asked);
  const problems = found.length > 0 ? found : none;
  const onChange = (changed: Partial<Parameters>) => {
    const before = asking.getSnapshot().context;
    change(session, { ...before, ...adapt(before, changed), ...changed });
  };
  const challenge = useSelector(session.page, (state) => state.context.challenge?.challenge);
  const free = useMemo(() => challenge && new Set(freeIn(challenge).map(({ name }) => name)), [challenge]);
  const all = { asked, problems, onChange, free };
  const has = (...names: (keyof Parameters)[]) => !free || names.some((name) => free.has(name));
  const isWrong = (...names: (keyof Parameters)[]) =>
    problems.some(({ parameters }) => parameters.some((each) => names.includes(each)));
  const takesTurns = asked.requests > 1 && asked.arrival === 'sequence';
  return (
    <section className="what-if" aria-label={text.panel} data-scrolls>
      {/* Above what comes and goes with the numbers: what is dragged stays under the finger. */}
      <WhatIfSentences {...all} />
      {story.own && <WhatIfResults story={story} parameters={story.own.parameters} />}
      {!free && (
        <Group title={text.presets}>
          <Suspense fallback={words.page.loading}>
            <WhatIfPresets onPick={({ parameters: preset }) => onChange(preset)} />
          </Suspense>
        </Group>
      )}
      {has(...startNames) && (
        <Group title={text.groups.start} isOpen>
          <ChoiceControl name="packaging" {...all} />
          <SwitchControl {...all} />
          <CountControl name="provisioned" of={[0, 1, 2, 3, 4]} {...all} />
          {(!asked.snapStart || isWrong('codeMs')) && <NumberControl name="codeMs" {...all} />}
          {(!asked.snapStart || isWrong('runtimeInitMs')) && <NumberControl name="runtimeInitMs" {...all} />}
          {(!asked.snapStart || isWrong('functionInitMs')) && <NumberControl name="functionInitMs" {...all} />}
          {(asked.snapStart || isWrong('restoreMs')) && <NumberControl name="restoreMs" {...all} />}
          {(asked.snapStart || isWrong('hooksMs')) && <NumberControl name="hooksMs" {...all} />}
        </Group>
      )}
      {has(...runNames) && (
        <Group title={text.groups.run} isOpen>
          <NumberControl name="handlerMs" {...all} />
          {takesTurns && <NumberControl name="laterHandlerMs" {...all} />}
          <NumberControl name="timeoutMs" {...all} />
          <ChoiceControl
            name="response"
            {...all}
            {...(asked.response !== 'buffered' && { hint: text.hints[asked.response] })}
          />
          {asked.response === 'tooLarge' && <ChoiceControl name="client" {...all} />}
        </Group>
      )}
      {has(...requestsNames) && (
        <Group title={text.groups.requests} isOpen>
          <CountControl name="requests" of={[1, 2, 3, 4]} {...all} />
          {asked.requests > 1 && <ChoiceControl name="arrival" {...all} />}
          {(takesTurns || asked.provisioned > 0) && <NumberControl name="idleMs" {...all} />}
          <ChoiceControl name="frontDoor" {...all} />
        </Group>
      )}
      {has(...functionNames) && (
        <Group title={text.groups.function}>
          <NumberControl name="memoryMb" hint={text.hints.memoryMb} {...all} />
          <ChoiceControl name="architecture" {...all} />
          <ChoiceControl name="extension" {...all} />
          {asked.extension === 'one' && (
            <>
              <NumberControl name="extensionInitMs" {...all} />
              <NumberControl name="extensionTailMs" {...all} />
            </>
          )}
        </Group>
      )}
      <p className="what-if-end">
        <button
          type="button"
          className="control small"
          onClick={() => change(session, challenge ? startOf(challenge) : defaultParameters())}
        >
          {text.reset}
        </button>
        <span className="text-muted">{text.reader}</span>
      </p>
    </section>
  );
}

const startNames = [
  'packaging',
  'snapStart',
  'provisioned',
  'codeMs',
  'runtimeInitMs',
  'functionInitMs',
  'restoreMs',
  'hooksMs',
] as const;
const runNames = ['handlerMs', 'laterHandlerMs', 'timeoutMs', 'response', 'client'] as const;
const requestsNames = ['requests', 'arrival', 'idleMs', 'frontDoor'] as const;
const functionNames = ['memoryMb', 'architecture', 'extension', 'extensionInitMs', 'extensionTailMs'] as const;

const freeIn = ({ bench }: Challenge) => (bench.kind === 'whatIf' ? bench.free : []);
const startOf = ({ bench }: Challenge) => (bench.kind === 'whatIf' ? bench.start : defaultParameters());

/** A zip is loaded at its own pace, an image at its own, unless the reader has chosen another. */
function adapt(before: Parameters, { packaging }: Partial<Parameters>): Partial<Parameters> {
  const isStandard = before.codeMs === defaultParameters(before.packaging).codeMs;
  return packaging && isStandard ? { codeMs: defaultParameters(packaging).codeMs } : {};
}

/** On a narrow screen closed until it is asked for, so that the picture stays near. */
function Group({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(isOpen && wide.matches);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <div className="what-if-group">{children}</div>}
    </details>
  );
}
