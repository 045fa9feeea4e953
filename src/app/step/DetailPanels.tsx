import { useSelector } from '@xstate/react';
import { Maximize2 } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense } from 'react';
import { words } from '../../words/index.ts';
import { type Door, useSession } from '../page/session.ts';
import { EvidencePanel } from './EvidencePanel.tsx';
import { MoreBelow } from './MoreBelow.tsx';

const BillPanel = lazy(() => import('./BillPanel.tsx'));
const CodePanel = lazy(() => import('./CodePanel.tsx'));
const LogPanel = lazy(() => import('./LogPanel.tsx'));

interface Panel extends NonNullable<Door['panel']> {
  readonly name: string;
}

/** What each step has; the panels of doors come after them. */
const ofTheStep: readonly Panel[] = [
  { name: 'evidence', title: words.page.evidence, Content: EvidencePanel },
  { name: 'log', title: words.page.log, Content: LogPanel },
  { name: 'code', title: words.page.code, Content: CodePanel },
  { name: 'bill', title: words.page.bill, Content: BillPanel },
];

/** The panels beside the picture, in their order. */
export const panelsOf = (doors: readonly Door[]): readonly Panel[] => [
  ...ofTheStep,
  ...doors.flatMap(({ name, panel }) => (panel ? [{ name, ...panel }] : [])),
];

/** Beside the picture, in step with it: the evidence, the log, the code, the bill, and what doors have to show of a step. */
export function DetailPanels() {
  const { page, doors } = useSession();
  const current = useSelector(page, (state) => state.context.panel);
  const panels = panelsOf(doors);
  const { Content = EvidencePanel } = panels.find(({ name }) => name === current) ?? {};
  const choose = (panel: string) => page.send({ type: 'panel', panel });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = panels.findIndex(({ name }) => name === current);
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = panels.at(to % panels.length)?.name;
    if (!next) return;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section className="card panels" aria-label={words.page.panels}>
      <div className="tabs">
        <div role="tablist" aria-label={words.page.panels} onKeyDown={onKeyDown}>
          {panels.map(({ name, title }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === current}
              aria-controls="panel"
              tabIndex={name === current ? 0 : -1}
              onClick={() => choose(name)}
            >
              {title}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="enlarge"
          aria-haspopup="dialog"
          aria-label={words.page.enlarge}
          title={words.page.enlarge}
          onClick={() => page.send({ type: 'dialog', dialog: 'panel' })}
        >
          <Maximize2 size={15} aria-hidden />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel that scrolls must be reachable by keyboard */}
      <div className="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${current}`} tabIndex={0} data-scrolls>
        <Suspense fallback={words.page.loading}>
          <Content />
        </Suspense>
        <MoreBelow />
      </div>
    </section>
  );
}
