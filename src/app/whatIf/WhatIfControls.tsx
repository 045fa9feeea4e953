import { memo, useId, useState } from 'react';
import { formatMs } from '../../readings/format.ts';
import type { Problem } from '../../sources/scenarios/parameterRules.ts';
import {
  type ChoiceParameter,
  choiceParameters,
  type NumberParameter,
  type ParameterName,
  type Parameters,
} from '../../sources/scenarios/parameters.ts';
import { reasonOf, unitOf } from '../../sources/scenarios/tellParameters.ts';
import { furtherWords } from '../../words/further.ts';
import { gridOf, placeOn } from './whatIfScale.ts';

/** What every control needs: what is asked for now, what is wrong with it, and whom to tell of a change. */
export interface Controlled {
  readonly asked: Parameters;
  readonly problems: readonly Problem[];
  readonly onChange: (changed: Partial<Parameters>) => void;
  /** In a challenge: the only ones that may be changed, and so the only ones that are there. */
  readonly free: ReadonlySet<ParameterName> | undefined;
}

/** Is the control there? */
const isShown = ({ free }: Controlled, name: ParameterName): boolean => free?.has(name) ?? true;

const names = furtherWords.whatIf.parameters;

interface NumberProps extends Controlled {
  readonly name: NumberParameter;
  readonly hint?: string;
}

// A change is told within a frame: a control whose own value stands is not rendered again. Whom it tells of a change
// reads what is asked for at that moment, so an older one does as well.
/** A number: a range to drag, and a field for the exact value. */
export const NumberControl = memo(
  BareNumberControl,
  (before, after) =>
    before.asked[before.name] === after.asked[after.name] &&
    before.problems === after.problems &&
    before.free === after.free &&
    before.hint === after.hint,
);

function BareNumberControl({ name, hint, ...controlled }: NumberProps) {
  const { asked, onChange } = controlled;
  const id = useId();
  if (!isShown(controlled, name)) return null;
  const grid = gridOf(name);
  const { unit } = unitOf(name);
  const value = asked[name];
  return (
    <div className="what-if-field">
      <label htmlFor={id}>{names[name]}</label>
      <ExactField name={name} noted={`${id}-note`} {...controlled} />
      <input
        id={id}
        type="range"
        min={0}
        max={grid.length - 1}
        value={placeOn(grid, value)}
        aria-valuetext={name.endsWith('Ms') ? formatMs(value) : [value, unit].join(' ').trim()}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange({ [name]: grid[Number(event.currentTarget.value)] ?? value })}
      />
      <Notes id={`${id}-note`} hint={hint} names={[name]} {...controlled} />
    </div>
  );
}

/** What is typed stands as it was typed until the field is left. */
function ExactField({ name, noted, asked, problems, onChange }: Controlled & { name: NumberParameter; noted: string }) {
  const [typed, setTyped] = useState<string>();
  const { unit, scale } = unitOf(name);
  const isWrong = problems.some(({ parameters }) => parameters.includes(name));
  return (
    <span className="what-if-number">
      <input
        type="number"
        step="any"
        inputMode="decimal"
        aria-label={unit ? furtherWords.whatIf.exact(names[name], unit) : furtherWords.whatIf.exactCount(names[name])}
        aria-invalid={isWrong}
        aria-describedby={noted}
        value={typed ?? String(asked[name] / scale)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (text !== '') onChange({ [name]: Math.round(Number(text) * scale * 100) / 100 });
        }}
        onBlur={() => setTyped(undefined)}
      />
      {unit && <span aria-hidden>{unit}</span>}
    </span>
  );
}

/** One of a few. */
export function ChoiceControl({ name, hint, ...controlled }: Controlled & { name: ChoiceParameter; hint?: string }) {
  const choices: Readonly<Record<string, string>> = furtherWords.whatIf.choices[name];
  return (
    <Options
      name={name}
      options={Object.keys(choiceParameters[name].of).map((key) => ({ key, label: choices[key] ?? key }))}
      chosen={String(controlled.asked[name])}
      onChoose={(key) => controlled.onChange({ [name]: key })}
      hint={hint}
      {...controlled}
    />
  );
}

/** A small count: as buttons, because every value has a picture of its own. */
export function CountControl({
  name,
  of,
  ...controlled
}: Controlled & { name: 'requests' | 'provisioned'; of: readonly number[] }) {
  return (
    <Options
      name={name}
      options={of.map((count) => ({ key: String(count), label: String(count) }))}
      chosen={String(controlled.asked[name])}
      onChoose={(key) => controlled.onChange({ [name]: Number(key) })}
      {...controlled}
    />
  );
}

export function SwitchControl(controlled: Controlled) {
  const { on, off } = furtherWords.whatIf.onOff;
  return (
    <Options
      name="snapStart"
      options={[
        { key: 'off', label: off },
        { key: 'on', label: on },
      ]}
      chosen={controlled.asked.snapStart ? 'on' : 'off'}
      onChoose={(key) => controlled.onChange({ snapStart: key === 'on' })}
      {...controlled}
    />
  );
}

interface OptionsProps extends Controlled {
  readonly name: keyof Parameters;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly hint?: string | undefined;
}

const Options = memo(
  BareOptions,
  (before, after) =>
    before.chosen === after.chosen &&
    before.problems === after.problems &&
    before.free === after.free &&
    before.hint === after.hint,
);

function BareOptions({ name, options, chosen, onChoose, hint, ...controlled }: OptionsProps) {
  const id = useId();
  if (!isShown(controlled, name)) return null;
  return (
    <fieldset className="what-if-field" aria-describedby={`${id}-note`}>
      <legend>{names[name]}</legend>
      <span className="segmented">
        {options.map(({ key, label }) => (
          <label key={key}>
            <input type="radio" name={id} checked={key === chosen} onChange={() => onChoose(key)} />
            <span>{label}</span>
          </label>
        ))}
      </span>
      <Notes id={`${id}-note`} hint={hint} names={[name]} {...controlled} />
    </fieldset>
  );
}

/** Beside its control: why a value is refused, or what it does. */
function Notes({
  id,
  hint,
  names: own,
  problems,
}: Controlled & { id: string; hint?: string | undefined; names: readonly (keyof Parameters)[] }) {
  const wrong = problems.filter(({ parameters }) => parameters.some((each) => own.includes(each)));
  return (
    <span id={id} className="what-if-notes">
      {wrong.map((problem) => (
        <span key={problem.reason} className="what-if-problem">
          {reasonOf(problem)}
        </span>
      ))}
      {wrong.length === 0 && hint}
    </span>
  );
}
