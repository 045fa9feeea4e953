import type { Chart, ChartState } from '../../lifecycle/chart.ts';
import { furtherWords } from '../../words/further.ts';

const text = furtherWords.chart;

/** What a state is in this story: is the machine in it, when was it first (a step from 0), and what its time is billed as. */
export function tellState({ tags }: ChartState, isActive: boolean, entered: number | undefined): string {
  const billed = tags.map((tag) => text.billed[tag as keyof typeof text.billed]).filter(Boolean);
  return [
    ...(isActive ? [text.active] : []),
    entered === undefined ? text.neverEntered : text.enteredAt(entered + 1),
    ...billed,
  ].join(', ');
}

/** Where a state leads, in words. */
export function tellEdges({ edges }: Chart, path: string): string {
  const own = edges.filter(({ from }) => from === path);
  if (own.length === 0) return text.leadsNowhere;
  const told = own.map(({ event, to }) => text.transition(event, to));
  return text.leads(told.join(' · '));
}
