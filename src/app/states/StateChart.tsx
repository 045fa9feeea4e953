import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { drawChart } from '../../diagram/states/drawChart.ts';
import { chartRow, layChart } from '../../diagram/states/layChart.ts';
import type { Chart, ChartState } from '../../lifecycle/chart.ts';
import { firstEntered, pathsOf, type Standing } from '../../readings/step/standing.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { useSession } from '../page/session.ts';

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
  const active = useMemo(() => new Set(standing ? pathsOf(standing.state) : []), [standing]);
  const event = standing && standing.step === step - 1 ? trace.messages[standing.step]?.type : undefined;
  const left = standing?.before ?? '';
  useLayoutEffect(() => {
    const taken = event && { event, left: new Set(['', ...pathsOf(left)]), entered: active };
    if (svg.current) drawChart(svg.current, geometry, { active, taken, looked });
  }, [geometry, active, event, left, looked]);
  useLayoutEffect(() => keepInSight(list.current, active), [active]);
  const inner = [...active].filter((path) => ![...active].some((other) => other.startsWith(`${path}.`)));
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

interface StateListProps {
  readonly states: readonly ChartState[];
  readonly chart: Chart;
  readonly active: ReadonlySet<string>;
  readonly trace: Trace;
  readonly look: (path: string | undefined) => void;
  /** The one state at which the Tab key stops: arrows go on from there. */
  readonly stop: string | undefined;
}

function StateList({ states, ...rest }: StateListProps) {
  return (
    <ul>
      {states.map((state) => (
        <li key={state.path} className={rest.active.has(state.path) ? 'active' : ''}>
          <StateButton state={state} {...rest} />
          {state.states.length > 0 && <StateList states={state.states} {...rest} />}
        </li>
      ))}
    </ul>
  );
}

/** A state: chosen, it leads to the step that entered it first. */
function StateButton({
  state,
  chart,
  active,
  trace,
  look,
  stop,
}: Omit<StateListProps, 'states'> & { state: ChartState }) {
  const { player } = useSession();
  const { path, name, meta, tags } = state;
  const entered = firstEntered(trace, chart.kind, path);
  const isActive = active.has(path);
  const billed = tags.map((tag) => text.billed[tag as keyof typeof text.billed]).filter(Boolean);
  const facts = [
    ...(isActive ? [text.active] : []),
    entered === undefined ? text.neverEntered : text.enteredAt(entered + 1),
    ...billed,
  ];
  return (
    <button
      type="button"
      style={{ height: chartRow }}
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
      {billed.length > 0 && <b aria-hidden>$</b>}
      {entered !== undefined && <span aria-hidden>{entered + 1}</span>}
      <span className="sr-only">
        ({facts.join(', ')}. {tellEdges(chart, path)})
      </span>
    </button>
  );
}

/** Up, Down, Home and End go from state to state: seventy stops of the Tab key would be a long way through. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const states = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-state]')];
  const place = states.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: states.length - 1 }[event.key];
  if (to === undefined || place < 0) return;
  event.preventDefault();
  states[to]?.focus();
}

/** Where a state leads, in words. */
function tellEdges({ edges }: Chart, path: string): string {
  const own = edges.filter(({ from }) => from === path);
  if (own.length === 0) return text.leadsNowhere;
  const told = own.map(({ event, to }) => text.transition(event, to));
  return text.leads(told.join(' · '));
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
