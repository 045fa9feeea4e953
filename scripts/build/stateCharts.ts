import { join } from 'node:path';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import { type Plugin, runnerImport } from 'vite';
import {
  eventLine,
  eventSize,
  type NestedChart,
  type NestedCharts,
  nameSize,
  type PlacedState,
  type Point,
  type Route,
} from '../../src/diagram/states/nested.ts';
import type { Chart, ChartEdge, ChartState } from '../../src/lifecycle/chart.ts';
import { type Box, findRoom } from './placeLabels.ts';

type Charts = typeof import('../../src/lifecycle/chart.ts');

const moduleName = 'virtual:state-charts';

/** What is laid out once serves all builds of one run. */
const known = new Map<string, Promise<NestedCharts>>();

/**
 * Lays the machines out as nested state charts, for whoever imports `virtual:state-charts`. Here and not in the page: the
 * layout takes seconds and 430 kB of script, and comes out the same each time.
 */
export function stateCharts(): Plugin {
  let root = '';
  return {
    name: 'state-charts',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    async load(id) {
      if (id !== `\0${moduleName}`) return null;
      const charts = known.get(root) ?? layAll(root);
      known.set(root, charts);
      return `export default ${JSON.stringify(await charts)}`;
    },
  };
}

async function layAll(root: string): Promise<NestedCharts> {
  const options = { root, configFile: false, logLevel: 'error' } as const;
  const { module } = await runnerImport<Charts>(join(root, 'src/lifecycle/chart.ts'), options);
  const laid: [string, NestedChart][] = [];
  for (const kind of module.machineKinds) laid.push([kind, await layNested(module.chartOf(kind))]);
  return Object.fromEntries(laid) as NestedCharts;
}

/** Beyond so many transitions a chart with all their names is several screens high. */
const mostNamed = 100;

/** A letter of the mono type, by its size. */
const letter = 0.61;

async function layNested(chart: Chart): Promise<NestedChart> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const edges = groupEdges(chart);
  const isNamed = chart.edges.length <= mostNamed;
  const widthOf = (text: string, size: number) => Math.ceil(text.length * size * letter);
  // Parallel halves lie beside each other, each from left to right; all else goes from top to bottom, as time does in the story.
  const direction = isNamed ? 'RIGHT' : 'DOWN';

  const nodeOf = ({ path, name, states }: ChartState): ElkNode => {
    const width = widthOf(name, nameSize) + 24;
    if (states.length === 0) return { id: path, width, height: 32 };
    return {
      id: path,
      children: states.map(nodeOf),
      layoutOptions: {
        'elk.padding': '[top=36,left=14,bottom=14,right=14]',
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${width}, 60)`,
      },
    };
  };
  const labelOf = (events: readonly string[]) => ({
    text: events.join(' '),
    width: Math.max(...events.map((event) => widthOf(event, eventSize))) + 6,
    height: events.length * eventLine,
  });
  const elkEdges = edges.map(
    ({ from, to, events }, place): ElkExtendedEdge => ({
      id: String(place),
      sources: [from],
      targets: [to],
      labels: isNamed ? [labelOf(events)] : [],
    }),
  );
  const laid: ElkNode = await new Elk().layout({
    id: 'root',
    layoutOptions: { ...options, 'elk.direction': direction },
    children: chart.states.map(nodeOf),
    edges: elkEdges,
  });

  const corners = cornersOf(laid);
  const taken = boxesOf(laid, corners);
  const routes = (laid.edges ?? []).map((edge, place): Route => {
    const { from, to, events } = edges[place] as Edge;
    const [left, top] = corners.get(containerOf(edge)) ?? [0, 0];
    const { startPoint, bendPoints = [], endPoint } = edge.sections?.[0] ?? {};
    const points = [startPoint, ...bendPoints, endPoint].flatMap((point): Point[] =>
      point ? [[round(point.x + left), round(point.y + top)]] : [],
    );
    const [given] = edge.labels ?? [];
    const [x, y] = given ? [(given.x ?? 0) + left, (given.y ?? 0) + top] : findRoom(points, labelOf(events), taken);
    // What leads on from one state is lit at once: no name covers another.
    if (!given) taken.push({ x, y, ...labelOf(events) });
    return { from, to, events, points, label: [round(x + 3), round(y + eventLine / 2)] };
  });
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    states: placed(laid),
    routes,
    isNamed,
  };
}

const options = {
  'elk.algorithm': 'layered',
  // Ways lead across the borders of states.
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};

interface Edge extends Omit<ChartEdge, 'event'> {
  readonly events: ChartEdge['event'][];
}

/** One line for all that leads from one state to another. What the whole machine takes, whatever its state, has none. */
function groupEdges({ edges }: Chart): Edge[] {
  const lines = new Map<string, Edge>();
  for (const { from, to, event } of edges) {
    if (from === '' || to === '') continue;
    const key = `${from} ${to}`;
    const line = lines.get(key) ?? { from, to, events: [] };
    if (!line.events.includes(event)) line.events.push(event);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** The state whose corner an edge is measured from, which ELK chooses. */
const containerOf = (edge: ElkExtendedEdge): string => (edge as { container?: string }).container ?? 'root';

/** Where each state's corner is, from the chart's. */
function cornersOf(node: ElkNode, left = 0, top = 0): Map<string, Point> {
  const own: Point = [left + (node.x ?? 0), top + (node.y ?? 0)];
  return new Map([[node.id, own], ...(node.children ?? []).flatMap((child) => [...cornersOf(child, ...own)])]);
}

/** What a text must not cover: states without others inside, and the names of those around them. */
function boxesOf(node: ElkNode, corners: ReadonlyMap<string, Point>): Box[] {
  const [x, y] = corners.get(node.id) ?? [0, 0];
  const { children = [], width = 0, height = 0 } = node;
  const own = { x, y, width, height: children.length > 0 ? 30 : height };
  return [...(node.id === 'root' ? [] : [own]), ...children.flatMap((child) => boxesOf(child, corners))];
}

function placed({ children = [] }: ElkNode): PlacedState[] {
  return children.flatMap((node) => {
    const { id: path, x = 0, y = 0, width = 0, height = 0 } = node;
    return [{ path, x: round(x), y: round(y), width: round(width), height: round(height) }, ...placed(node)];
  });
}

const round = (px: number): number => Math.round(px * 10) / 10;
