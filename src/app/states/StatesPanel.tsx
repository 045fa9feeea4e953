import { useMemo, useState } from 'react';
import { chartOf } from '../../lifecycle/chart.ts';
import type { MachineKind } from '../../lifecycle/wire.ts';
import { standingsAt } from '../../readings/step/standing.ts';
import { MachineKinds } from './MachineKinds.tsx';
import { StateChart } from './StateChart.tsx';
import './machine.css';
import { useStep } from '../page/useStep.ts';

/** The machines that rule the story, one at a time, with their states lit in step. */
export default function StatesPanel() {
  const { story, step } = useStep();
  const [kind, choose] = useState<MachineKind>('environment');
  const standings = useMemo(() => standingsAt(story.trace, step - 1), [story, step]);
  return (
    <>
      <MachineKinds chosen={kind} {...{ choose, standings, step }} />
      <StateChart chart={chartOf(kind)} standing={standings[kind]} step={step} trace={story.trace} />
    </>
  );
}
