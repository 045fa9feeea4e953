import { useSelector } from '@xstate/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { commandNamed } from '../../player/commands.ts';
import { keyOf, ownsKey } from '../../player/keys.ts';
import { narrate } from '../../readings/step/narration.ts';
import { words } from '../../words/index.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { CommandButton } from '../page/CommandButton.tsx';
import { type Session, useSession } from '../page/session.ts';
import { useStep } from '../page/useStep.ts';
import { panelsOf } from './DetailPanels.tsx';

/** The panel beside the picture with all the room that there is; one steps on in it. */
export default function EnlargedPanel() {
  const session = useSession();
  const { story, step } = useStep();
  const current = useSelector(session.page, (state) => state.context.panel);
  const panels = panelsOf(session.doors);
  const panel = panels.find(({ name }) => name === current) ?? panels[0];
  useEffect(() => bindStepKeys(session), [session]);
  if (!panel) return null;
  const { title, Content, Enlarged = Content } = panel;
  const { messages } = story.trace;
  return (
    <Dialog title={title} whole>
      <div className="enlarged-step">
        <CommandButton command={commandNamed('back')} icon={<ChevronLeft size={20} aria-hidden />} />
        <CommandButton command={commandNamed('next')} icon={<ChevronRight size={20} aria-hidden />} />
        <p role="status">
          {step === 0 ? (
            words.page.overview
          ) : (
            <>
              <span className="text-muted">{words.page.stepOf(step, messages.length)}</span>{' '}
              <b>{narrate(story.trace, step - 1).title}</b>
            </>
          )}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of what the panel has, not of fields */}
      <div className={`panel enlarged ${current}`} role="group" aria-label={title} tabIndex={0} data-scrolls>
        <Suspense fallback={words.page.loading}>
          <Enlarged />
        </Suspense>
      </div>
    </Dialog>
  );
}

/** A dialog is a world of its own. Of the page's keys this one has those that step. */
function bindStepKeys(session: Session): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === undefined || !session.page.getSnapshot().context.shortcuts) return;
    if (ownsKey(document.activeElement, key)) return;
    const command = (['back', 'next'] as const).map(commandNamed).find(({ keys }) => keys.includes(key));
    if (!command || command.keys.length === 0) return;
    event.preventDefault();
    session.run(command);
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
