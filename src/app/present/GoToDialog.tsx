import { useSelector } from '@xstate/react';
import { type ReactElement, useState } from 'react';
import { moved } from '../../player/follow.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { presentWords } from '../../words/present.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { useSession } from '../page/session.ts';
import { outlineOf } from './outline.ts';
import { placeOf } from './places.ts';
import { StepList } from './StepList.tsx';
import type { Talk } from './talk.ts';

const text = presentWords.goTo;

/** Goes to a step by its number or from the list of all. */
export default function GoToDialog({ talk }: { talk: Talk }): ReactElement {
  const session = useSession();
  const { page, player } = session;
  const outline = outlineOf(useSelector(page, (state) => state.context));
  const step = useSelector(player, (state) => stepAt(state.context.target));
  const [number, setNumber] = useState('');
  const go = (to: number) => {
    page.send({ type: 'dialog', dialog: 'none' });
    talk.goTo(moved(placeOf(session), to, outline.at(to).slug));
  };
  const wanted = Number(number);
  const isStep = number !== '' && Number.isInteger(wanted) && wanted >= 0 && wanted <= outline.count;
  return (
    <Dialog title={text.title}>
      <form
        className="mb-4 flex items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isStep) go(wanted);
        }}
      >
        <label className="grid gap-1">
          {text.number}
          <input
            type="number"
            // The dialog gives the focus to what has the attribute, which React does not write.
            ref={(input) => input?.setAttribute('autofocus', '')}
            className="control"
            min={0}
            max={outline.count}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className="control primary" aria-disabled={!isStep}>
          {text.go}
        </button>
      </form>
      <StepList outline={outline} step={step} onPick={go} />
    </Dialog>
  );
}
