import { useId } from 'react';
import { machineKinds } from '../../lifecycle/chart.ts';
import type { MachineKind } from '../../lifecycle/wire.ts';
import type { Standings } from '../../readings/step/standing.ts';
import { furtherWords } from '../../words/further.ts';

const text = furtherWords.chart;

interface MachineKindsProps {
  readonly chosen: MachineKind;
  readonly choose: (kind: MachineKind) => void;
  readonly standings: Standings;
  /** From 1; 0 = the overview. */
  readonly step: number;
}

/** Which machine is shown; marked are those that moved in this step. */
export function MachineKinds({ chosen, choose, standings, step }: MachineKindsProps) {
  const name = useId();
  return (
    <fieldset className="machine-kinds">
      <legend className="sr-only">{text.machine}</legend>
      {machineKinds.map((each) => {
        const moved = hasMoved(standings, each, step);
        return (
          <label key={each} className={moved ? 'moved' : ''}>
            <input type="radio" name={name} checked={each === chosen} onChange={() => choose(each)} />
            <span>
              {text.machines[each]}
              {moved && <span className="sr-only"> ({text.moved})</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** Did this machine move in the step (from 1)? */
export const hasMoved = (standings: Standings, kind: MachineKind, step: number): boolean =>
  step > 0 && standings[kind]?.step === step - 1;
