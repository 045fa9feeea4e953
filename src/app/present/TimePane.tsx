import { type ReactElement, useEffect, useState } from 'react';
import { formatClock } from '../../readings/format.ts';
import { presentWords } from '../../words/present.ts';
import { keep, kept } from './keep.ts';
import type { PlanTimes } from './outline.ts';
import { elapsed, type Pace, paceInPlan, paceOf, readTimer, stopped, toggled } from './pace.ts';

const text = presentWords.time;
/** Minutes: the three plans of the workshop kit. */
const plans = [20, 45, 90];
const [leastMinutes, mostMinutes] = [1, 600];
const timerName = 'presenter timer';
const planName = 'presenter minutes';

interface TimePaneProps {
  readonly step: number;
  readonly count: number;
  /** Of the plan that the link names, and when it is for what stands there. Without one the presenter sets a length. */
  readonly plan: PlanTimes | undefined;
  readonly planned: { readonly from: number; readonly to: number } | undefined;
}

/** How long the talk has taken, and how that compares with its plan. A reload keeps both. */
export function TimePane({ step, count, plan, planned }: TimePaneProps): ReactElement {
  const [timer, setTimer] = useState(() => readTimer(kept(timerName)));
  const [minutes, setMinutes] = useState(() => Number(kept(planName)) || plans[0] || leastMinutes);
  const now = useSecond(timer.since !== undefined);
  const passed = elapsed(timer, now);
  const set = (next: typeof timer) => {
    setTimer(next);
    keep(timerName, JSON.stringify(next));
  };
  const setLength = (next: number) => {
    setMinutes(next);
    keep(planName, String(next));
  };
  return (
    <section className="time-pane" aria-label={text.title}>
      <p className="clock">
        <span className="sr-only">{text.elapsed} </span>
        {formatClock(passed)}
      </p>
      <button type="button" className="control" onClick={() => set(toggled(timer, Date.now()))}>
        {timer.since === undefined ? text.start : text.stop}
      </button>
      <button type="button" className="control" onClick={() => set(stopped)}>
        {text.reset}
      </button>
      {plan ? <p>{text.plan(plan.minutes)}</p> : <LengthOfTalk minutes={minutes} onChange={setLength} />}
      <PaceLine
        pace={planned ? paceInPlan(planned, passed) : paceOf(step, count, passed, (plan?.minutes ?? minutes) * 60_000)}
        begun={passed > 0}
        row={plan?.rowAt(passed / 60_000)}
      />
    </section>
  );
}

interface LengthOfTalkProps {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

function LengthOfTalk({ minutes, onChange }: LengthOfTalkProps) {
  const [isOwn, setIsOwn] = useState(!plans.includes(minutes));
  return (
    <>
      <label className="flex items-center gap-2">
        <span className="sr-only">{text.planned}</span>
        <select
          className="control"
          value={isOwn ? 'own' : minutes}
          onChange={({ currentTarget: { value } }) => {
            setIsOwn(value === 'own');
            if (value !== 'own') onChange(Number(value));
          }}
        >
          {plans.map((each) => (
            <option key={each} value={each}>
              {text.minutes(each)}
            </option>
          ))}
          <option value="own">{text.own}</option>
        </select>
      </label>
      {isOwn && (
        <label className="flex items-center gap-2">
          <span className="sr-only">{text.ownMinutes}</span>
          <input
            type="number"
            className="control minutes"
            min={leastMinutes}
            max={mostMinutes}
            value={minutes}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (valueAsNumber >= leastMinutes && valueAsNumber <= mostMinutes) onChange(valueAsNumber);
            }}
          />
        </label>
      )}
    </>
  );
}

interface PaceLineProps {
  readonly pace: Pace;
  readonly begun: boolean;
  /** What the plan has for this minute. */
  readonly row: ReturnType<PlanTimes['rowAt']> | undefined;
}

function PaceLine({ pace: { says, aheadMs }, begun, row }: PaceLineProps) {
  const off = Math.max(1, Math.round(Math.abs(aheadMs) / 60_000));
  return (
    <>
      {begun ? (
        <p className={`pace ${says}`}>{says === 'onTime' ? text.pace.onTime : text.pace[says](off)}</p>
      ) : (
        <p className="pace text-muted">{text.pace.notYet}</p>
      )}
      {row && <p className="plan-row text-muted">{text.row(row.from, row.to, row.title)}</p>}
    </>
  );
}

/** The time, once a second while a clock runs. */
function useSecond(runs: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [runs]);
  return now;
}
