import { useMemo, useState } from 'react';
import { chartOf, machineKinds } from '../../lifecycle/chart.ts';
import { standingsAt } from '../../readings/step/standing.ts';
import { useStep } from '../page/useStep.ts';
import { hasMoved, MachineKinds } from './MachineKinds.tsx';
import { NestedChart } from './NestedChart.tsx';
import './machine.css';
import './nested.css';

/** The machines as pictures, one at a time: at first the one that this step moves. */
export default function EnlargedStates() {
  const { story, step } = useStep();
  const standings = useMemo(() => standingsAt(story.trace, step - 1), [story, step]);
  const [kind, choose] = useState(() => machineKinds.find((each) => hasMoved(standings, each, step)) ?? 'environment');
  return (
    <>
      <MachineKinds chosen={kind} {...{ choose, standings, step }} />
      <NestedChart key={kind} chart={chartOf(kind)} standing={standings[kind]} step={step} trace={story.trace} />
    </>
  );
}
