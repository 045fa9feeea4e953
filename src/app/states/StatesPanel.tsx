import { useMemo, useState } from 'react';
import { chartOf, machineKinds } from '../../lifecycle/chart.ts';
import type { MachineKind } from '../../lifecycle/wire.ts';
import { standingsAt } from '../../readings/step/standing.ts';
import { furtherWords } from '../../words/further.ts';
import { StateChart } from './StateChart.tsx';
import './machine.css';
import { useStep } from '../page/useStep.ts';

const text = furtherWords.chart;

/** The machines that rule the story, one at a time, with their states lit in step. */
export default function StatesPanel() {
  const { story, step } = useStep();
  const [kind, choose] = useState<MachineKind>('environment');
  const standings = useMemo(() => standingsAt(story.trace, step - 1), [story, step]);
  return (
    <>
      <fieldset className="machine-kinds">
        <legend className="sr-only">{text.machine}</legend>
        {machineKinds.map((each) => {
          const moved = standings[each]?.step === step - 1 && step > 0;
          return (
            <label key={each} className={moved ? 'moved' : ''}>
              <input type="radio" name="machine" checked={each === kind} onChange={() => choose(each)} />
              <span>
                {text.machines[each]}
                {moved && <span className="sr-only"> ({text.moved})</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      <StateChart chart={chartOf(kind)} standing={standings[kind]} step={step} trace={story.trace} />
    </>
  );
}
