import { useSelector } from '@xstate/react';
import { lazy, Suspense } from 'react';
import { words } from '../words/index.ts';
import { DetailPanels } from './DetailPanels.tsx';
import { DiagramPane } from './DiagramPane.tsx';
import { Header } from './Header.tsx';
import { NarrationPane } from './NarrationPane.tsx';
import { PhaseStrips } from './PhaseStrips.tsx';
import { useSession } from './session.ts';
import { TranscriptPane } from './TranscriptPane.tsx';
import { Transport } from './Transport.tsx';

const HelpDialog = lazy(() => import('./HelpDialog.tsx'));
const ImportDialog = lazy(() => import('./ImportDialog.tsx'));

/** The page: strips over the stage, the story's words and details beside it, the transcript below. */
export function App() {
  const { page } = useSession();
  const dialog = useSelector(page, (state) => state.context.dialog);
  const hadImport = useSelector(page, (state) => state.context.dialog === 'import');
  return (
    <>
      <Header />
      <main className="mx-auto grid max-w-[1760px] gap-x-5 gap-y-3 px-3 pb-10 sm:px-5 lg:grid-cols-[minmax(0,1fr)_minmax(330px,27rem)]">
        <Alerts />
        <PhaseStrips />
        <section aria-label={words.page.tagline} className="stage-card">
          <DiagramPane />
          <Transport />
        </section>
        <aside className="side">
          <NarrationPane />
          <DetailPanels />
        </aside>
        <TranscriptPane />
        <footer className="text-muted pt-2 text-sm lg:col-span-2">{words.page.modelDate}</footer>
      </main>
      <Suspense>
        {dialog === 'help' && <HelpDialog />}
        {hadImport && <ImportDialog />}
      </Suspense>
    </>
  );
}

function Alerts() {
  const { page } = useSession();
  const alerts = useSelector(page, (state) => state.context.alerts);
  if (alerts.length === 0) return null;
  return (
    <div role="alert" className="alert lg:col-span-2">
      <div>
        {alerts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <button type="button" className="quiet-button" onClick={() => page.send({ type: 'dismiss' })}>
        {words.page.dismiss}
      </button>
    </div>
  );
}
