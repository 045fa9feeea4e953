import { useSelector } from '@xstate/react';
import { type KeyboardEvent, lazy, Suspense } from 'react';
import { words } from '../../words/index.ts';
import { type Panel, panels } from '../page/page.ts';
import { useSession } from '../page/session.ts';
import { LogPanel } from './LogPanel.tsx';
import { WirePanel } from './WirePanel.tsx';

const BillPanel = lazy(() => import('./BillPanel.tsx'));
const CodePanel = lazy(() => import('./CodePanel.tsx'));
const StatesPanel = lazy(() => import('../states/StatesPanel.tsx'));
const FreePlayPanel = lazy(() => import('../freePlay/FreePlayPanel.tsx'));
const contents = {
  wire: WirePanel,
  log: LogPanel,
  code: CodePanel,
  bill: BillPanel,
  states: StatesPanel,
  freePlay: FreePlayPanel,
};

/** Beside the picture, in step with it: the wire, the log, the code, the bill, the machines. */
export function DetailPanels() {
  const { page } = useSession();
  const current = useSelector(page, (state) => state.context.panel);
  const Content = contents[current];
  const choose = (panel: Panel) => page.send({ type: 'panel', panel });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = panels.indexOf(current);
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = panels.at(to % panels.length);
    if (!next) return;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section className="card panels" aria-label={words.page.panels}>
      <div className="tabs" role="tablist" aria-label={words.page.panels} onKeyDown={onKeyDown}>
        {panels.map((panel) => (
          <button
            key={panel}
            type="button"
            role="tab"
            id={`tab-${panel}`}
            aria-selected={panel === current}
            aria-controls="panel"
            tabIndex={panel === current ? 0 : -1}
            onClick={() => choose(panel)}
          >
            {words.page[panel]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel that scrolls must be reachable by keyboard */}
      <div className="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${current}`} tabIndex={0} data-scrolls>
        <Suspense fallback={words.page.loading}>
          <Content />
        </Suspense>
      </div>
    </section>
  );
}
