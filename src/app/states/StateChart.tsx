import { useLayoutEffect, useRef, useState } from 'react';
import { drawChart } from '../../diagram/states/drawChart.ts';
import { chartRow, layChart } from '../../diagram/states/layChart.ts';
import type { Chart, ChartState } from '../../lifecycle/chart.ts';
import type { Standing } from '../../readings/step/standing.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { innermost, useLit } from './lit.ts';
import { moveFocus } from './moveFocus.ts';
import { StateButton, type StatesShown } from './StateButton.tsx';
import { tellEdges } from './tellState.ts';

const text = furtherWords.chart;

interface StateChartProps {
  readonly chart: Chart;
  readonly standing: Standing | undefined;
  /** From 1; 0 = the overview. */
  readonly step: number;
  readonly trace: Trace;
}

/** A machine's states as its definition nests them, its transitions beside them. React owns the list, D3 the svg. */
export function StateChart({ chart, standing, step, trace }: StateChartProps) {
  const [looked, look] = useState<string>();
  const svg = useRef<SVGSVGElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const geometry = layChart(chart);
  const lit = useLit(trace, step, standing);
  const { active } = lit;
  useLayoutEffect(() => {
    if (svg.current) drawChart(svg.current, geometry, { ...lit, looked });
  }, [geometry, lit, looked]);
  useLayoutEffect(() => keepInSight(list.current, active), [active]);
  const inner = innermost(active);
  const told = looked === undefined ? inner : [looked];
  return (
    <section aria-label={text.states(text.machines[chart.kind])}>
      <p className="chart-note text-muted">
        {standing ? told.map((path) => tellEdges(chart, path)).join(' ') : text.notYet}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside */}
      <div className="chart" ref={list} onPointerLeave={() => look(undefined)} onKeyDown={moveFocus}>
        <StateList
          {...{ states: chart.states, chart, active, trace, look, stop: looked ?? inner[0] ?? geometry.rows[0]?.path }}
        />
        <svg ref={svg} aria-hidden />
      </div>
    </section>
  );
}

function StateList({ states, ...shown }: StatesShown & { states: readonly ChartState[] }) {
  return (
    <ul>
      {states.map((state) => (
        <li key={state.path} className={shown.active.has(state.path) ? 'active' : ''}>
          <StateButton state={state} style={{ height: chartRow }} {...shown} />
          {state.states.length > 0 && <StateList states={state.states} {...shown} />}
        </li>
      ))}
    </ul>
  );
}

/** Scrolls the panel, and nothing else, so far that the active state can be seen. */
function keepInSight(list: HTMLElement | null, active: ReadonlySet<string>): void {
  const panel = list?.closest('.panel');
  const inmost = [...active].at(-1);
  const state = inmost === undefined ? null : list?.querySelector(`[data-state="${inmost}"]`);
  if (!panel || !state || document.activeElement?.closest('.panel')) return;
  const [frame, place] = [panel.getBoundingClientRect(), state.getBoundingClientRect()];
  if (place.top < frame.top || place.bottom > frame.bottom)
    panel.scrollTop += place.top - frame.top - frame.height * 0.6;
}
