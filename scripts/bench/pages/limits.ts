import { scalePoint, select } from 'd3';
import { laneNames, type PlainMessage } from './traces.ts';

/** What the drawing must cost at least: written by hand, with nothing but the drawing. */

const rowHeight = 42;
const headerHeight = 50;
const width = 900;

interface Placed extends PlainMessage {
  readonly index: number;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

function place(messages: readonly PlainMessage[]): { placed: Placed[]; height: number; lanes: [string, number][] } {
  const lanes = laneNames(messages);
  const x = scalePoint(lanes, [60, width - 60]);
  const placed = messages.map((message, index) => ({
    ...message,
    index,
    x1: x(message.from) ?? 0,
    x2: x(message.to) ?? 0,
    y: headerHeight + (index + 1) * rowHeight,
  }));
  const height = headerHeight + (messages.length + 1) * rowHeight;
  return { placed, height, lanes: lanes.map((lane) => [lane, x(lane) ?? 0]) };
}

const line = ({ x1, x2, y }: Placed): string => `M${x1} ${y}H${x2}`;
const head = ({ x1, x2, y }: Placed): string => {
  const back = x2 - Math.sign(x2 - x1) * 8;
  return `M${back} ${y - 4.5}L${x2} ${y}L${back} ${y + 4.5}Z`;
};

function drawMessages(svg: SVGSVGElement, messages: readonly Placed[]): void {
  const rows = select(svg)
    .selectAll<SVGGElement, Placed>('g.message')
    .data(messages, (message) => message.index)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'message');
      group.append('path').attr('class', 'line');
      group.append('path').attr('class', 'head');
      group.append('text').attr('text-anchor', 'middle');
      return group;
    });
  rows.select('path.line').attr('d', line).attr('stroke', '#345').attr('fill', 'none');
  rows.select('path.head').attr('d', head);
  rows
    .select('text')
    .attr('x', ({ x1, x2 }) => (x1 + x2) / 2)
    .attr('y', ({ y }) => y - 7)
    .text(({ index, text }) => `${index + 1} ${text}`);
}

function drawLanes(svg: SVGSVGElement, lanes: readonly [string, number][], height: number): void {
  const groups = select(svg)
    .selectAll<SVGGElement, [string, number]>('g.lane')
    .data(lanes)
    .join('g')
    .attr('class', 'lane');
  groups.append('line').attr('stroke', '#999').attr('y2', height);
  groups.append('text').attr('y', 20).attr('text-anchor', 'middle');
  groups
    .select('line')
    .attr('x1', ([, x]) => x)
    .attr('x2', ([, x]) => x);
  groups
    .select('text')
    .attr('x', ([, x]) => x)
    .text(([name]) => name);
}

/** One d3 join, everything in the document. */
export function joinAll(stage: HTMLElement, messages: readonly PlainMessage[]): void {
  const { placed, height, lanes } = place(messages);
  const svg = select(stage).append('svg').attr('width', width).attr('height', height).node() as SVGSVGElement;
  drawLanes(svg, lanes, height);
  drawMessages(svg, placed);
}

/** The same join for the messages in sight alone, again at every scroll. */
export function joinVisible(stage: HTMLElement, messages: readonly PlainMessage[]): void {
  const { placed, height, lanes } = place(messages);
  const spacer = select(stage).append('div').style('height', `${height}px`);
  const svg = spacer
    .append('svg')
    .style('position', 'sticky')
    .style('top', '0')
    .style('display', 'block')
    .node() as SVGSVGElement;
  const tall = stage.clientHeight;
  select(svg).attr('width', width).attr('height', tall);
  drawLanes(svg, lanes, tall);
  const drawNow = () => {
    const top = stage.scrollTop;
    const from = Math.max(0, Math.floor((top - headerHeight) / rowHeight) - 1);
    select(svg).attr('viewBox', `0 ${top} ${width} ${tall}`);
    drawMessages(svg, placed.slice(from, from + Math.ceil(tall / rowHeight) + 2));
  };
  stage.addEventListener('scroll', drawNow, { passive: true });
  drawNow();
}
