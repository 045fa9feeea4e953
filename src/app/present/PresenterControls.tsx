import type { ReactElement } from 'react';
import { presentWords } from '../../words/present.ts';
import { type TalkCommandId, talkCommands } from './commands.ts';
import type { Followed } from './following.ts';
import type { Control } from './presenting.ts';

interface PresenterControlsProps {
  readonly followed: Followed;
  readonly run: Control;
  readonly filtering: boolean;
}

/** Everything that the stage can be asked for, on buttons with words. */
export function PresenterControls({ followed, run, filtering }: PresenterControlsProps): ReactElement {
  const { modes, place } = followed;
  const button = (id: TalkCommandId, pressed?: boolean, look = '') => {
    const keys = talkCommands.find((command) => command.id === id)?.keys ?? [];
    return (
      <button
        type="button"
        className={`control ${look}`}
        aria-pressed={pressed}
        aria-keyshortcuts={keys.join(' ')}
        onClick={() => run.run(id)}
      >
        {presentWords.commands[id]}
        {/^[a-z]$/.test(keys[0] ?? '') && <kbd aria-hidden>{keys[0]?.toUpperCase()}</kbd>}
      </button>
    );
  };
  return (
    <footer>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form's */}
      <div className="presenter-controls" role="group" aria-label={presentWords.window.stageControls}>
        {button('back', undefined, 'large')}
        {button('next', undefined, 'primary large')}
        <button type="button" className="control" aria-keyshortcuts="k" onClick={run.togglePlaying}>
          {place?.player.playing ? presentWords.window.pause : presentWords.window.play}
          <kbd aria-hidden>K</kbd>
        </button>
        {button('dim', modes.dim)}
        {button('spotlight', modes.spotlight !== null)}
        {button('freeze', modes.frozen)}
        {button('qr', modes.qr)}
        {button('filters', filtering)}
      </div>
    </footer>
  );
}
