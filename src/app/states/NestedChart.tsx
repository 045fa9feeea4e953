import charts from 'virtual:state-charts';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { drawNested } from '../../diagram/states/drawNested.ts';
import type { PlacedState } from '../../diagram/states/nested.ts';
import { type Chart, type ChartState, flatten } from '../../lifecycle/chart.ts';
import { firstEntered, type Standing } from '../../readings/step/standing.ts';
import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { innermost, useLit } from './lit.ts';
import { moveFocus } from './moveFocus.ts';
import { StateButton, type StatesShown } from './StateButton.tsx';
import { tellEdges, tellState } from './tellState.ts';

const text = furtherWords.chart;

interface NestedChartProps {
  readonly chart: Chart;
  readonly standing: Standing | undefined;
  /** From 1; 0 = the overview. */
  readonly step: number;
  readonly trace: Trace;
}

/** A machine as a picture: states are boxes within boxes, transitions the ways between them. React owns the boxes, D3 the svg over them. */
export function NestedChart({ chart, standing, step, trace }: NestedChartProps) {
  const [looked, look] = useState<string>();
  const [zoom, setZoom] = useState(1);
  const svg = useRef<SVGSVGElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const { kind, states } = chart;
  const nested = charts[kind];
  const lit = useLit(trace, step, standing);
  const { active } = lit;
  useLayoutEffect(() => {
    if (svg.current) drawNested(svg.current, nested, { ...lit, looked });
  }, [nested, lit, looked]);
  const inner = innermost(active);
  useFollow(view, inner.at(-1), zoom);
  const toggleWhole = () => {
    const { clientWidth = 0, clientHeight = 0 } = view.current ?? {};
    setZoom(zoom === 1 ? Math.min(1, (clientWidth - 24) / nested.width, (clientHeight - 24) / nested.height) : 1);
  };
  const shown = looked === undefined ? inner : [looked];
  const tell = (path: string) => {
    const state = flatten(states).find((each) => each.path === path);
    return state && `${tellState(state, active.has(path), firstEntered(trace, kind, path))}. ${tellEdges(chart, path)}`;
  };
  return (
    <section className="nested" aria-label={text.states(text.machines[kind])}>
      <button type="button" className="control small nested-whole" aria-pressed={zoom !== 1} onClick={toggleWhole}>
        {text.whole}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="nested-note" tabIndex={0} data-scrolls>
        {!standing && <p>{text.notYet}</p>}
        {(standing || looked !== undefined) &&
          shown.map((path) => (
            <p key={path}>
              <code>{path}</code> {tell(path)}
            </p>
          ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside */}
      <div className="nested-view" ref={view} onPointerLeave={() => look(undefined)} onKeyDown={moveFocus}>
        <div className="nested-chart" style={{ width: nested.width, height: nested.height, zoom }}>
          <NestedStates
            {...{ states, chart, active, trace, look, stop: looked ?? inner[0] ?? states[0]?.path }}
            places={new Map(nested.states.map((place) => [place.path, place]))}
          />
          <svg ref={svg} aria-hidden />
        </div>
      </div>
    </section>
  );
}

interface NestedStatesProps extends StatesShown {
  readonly states: readonly ChartState[];
  readonly places: ReadonlyMap<string, PlacedState>;
}

function NestedStates({ states, places, ...shown }: NestedStatesProps) {
  return (
    <ul>
      {states.map((state) => {
        const { x: left, y: top, width = 0, height = 0 } = places.get(state.path) ?? {};
        const isLeaf = state.states.length === 0;
        const classes = [isLeaf ? 'leaf' : 'around', shown.active.has(state.path) ? 'active' : ''];
        return (
          <li key={state.path} className={classes.join(' ')} style={{ left, top, width, height }}>
            <StateButton state={state} style={isLeaf ? { height } : {}} {...shown} />
            {!isLeaf && <NestedStates states={state.states} places={places} {...shown} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Brings the state into the middle of the view, when it has become the present one. */
function useFollow(view: { readonly current: HTMLDivElement | null }, path: string | undefined, zoom: number): void {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another size the middle is elsewhere
  useEffect(() => {
    const { current } = view;
    const state = path === undefined ? null : current?.querySelector(`[data-state="${path}"]`);
    if (!current || !state) return;
    const [frame, place] = [current.getBoundingClientRect(), state.getBoundingClientRect()];
    const isStill = isFirst.current || matchMedia('(prefers-reduced-motion: reduce)').matches;
    isFirst.current = false;
    current.scrollBy({
      left: place.left + place.width / 2 - frame.left - frame.width / 2,
      top: place.top + place.height / 2 - frame.top - frame.height / 2,
      behavior: isStill ? 'instant' : 'smooth',
    });
  }, [view, path, zoom]);
}
