import type { CSSProperties } from 'react';
import type { Chart, ChartState } from '../../lifecycle/chart.ts';
import { firstEntered } from '../../readings/step/standing.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { useSession } from '../page/session.ts';
import { tellEdges, tellState } from './tellState.ts';

export interface StatesShown {
  readonly chart: Chart;
  readonly active: ReadonlySet<string>;
  readonly trace: Trace;
  readonly look: (path: string | undefined) => void;
  /** The one state at which the Tab key stops: arrows go on from there. */
  readonly stop: string | undefined;
}

/** A state: chosen, it leads to the step that entered it first. */
export function StateButton({
  state,
  chart,
  active,
  trace,
  look,
  stop,
  style,
}: StatesShown & { state: ChartState; style: CSSProperties }) {
  const { player } = useSession();
  const { path, name, meta } = state;
  const entered = firstEntered(trace, chart.kind, path);
  const isActive = active.has(path);
  const isBilled = state.tags.some((tag) => tag in furtherWords.chart.billed);
  return (
    <button
      type="button"
      style={style}
      className={meta.phase && `phase-${meta.phase}`}
      data-state={path}
      tabIndex={path === stop ? 0 : -1}
      aria-current={isActive || undefined}
      aria-disabled={entered === undefined}
      onClick={() => entered !== undefined && player.send({ type: 'seek', cursor: entered + 1 })}
      onFocus={() => look(path)}
      onBlur={() => look(undefined)}
      onPointerEnter={() => look(path)}
    >
      <i aria-hidden />
      <code>{name}</code>
      {isBilled && <b aria-hidden>$</b>}
      {entered !== undefined && <span aria-hidden>{entered + 1}</span>}
      <span className="sr-only">
        ({tellState(state, isActive, entered)}. {tellEdges(chart, path)})
      </span>
    </button>
  );
}
