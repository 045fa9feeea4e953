import { useSelector } from '@xstate/react';
import { ChevronUp } from 'lucide-react';
import { type ReactElement, useId, useMemo, useRef } from 'react';
import { speeds } from '../../player/playerMachine.ts';
import { playMs } from '../../player/storyTime.ts';
import { formatClock } from '../../readings/format.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';

const text = words.page;

/** How long the whole story plays, and behind it the choice of pace and speed. */
export function PaceMenu(): ReactElement {
  const { player } = useSession();
  const { beats, pace, speed } = {
    beats: useSelector(player, (state) => state.context.beats),
    pace: useSelector(player, (state) => state.context.pace),
    speed: useSelector(player, (state) => state.context.speed),
  };
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const total = useMemo(() => formatClock(playMs(beats, pace) / speed), [beats, pace, speed]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu alone, as browsers do it; the page's own close is not asked
    <div className="pace" onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}>
      <button
        type="button"
        ref={button}
        className="control small"
        popoverTarget={id}
        aria-label={text.paceOf(text.paces[pace], text.speedValue(speed), total)}
        title={text.paceAndSpeed}
      >
        <span>{total}</span> <span className={speed === 1 ? 'usual' : undefined}>{text.speedValue(speed)}</span>
        <ChevronUp size={14} aria-hidden />
      </button>
      <div
        id={id}
        className="pace-menu"
        popover="auto"
        onBeforeToggle={({ currentTarget: { style } }) => {
          const { left = 0, top = 0 } = button.current?.getBoundingClientRect() ?? {};
          // Over the button, as far as the window is wide enough.
          style.left = `max(0.5rem, min(${left}px, 100vw - 21.5rem))`;
          style.bottom = `${innerHeight - top + 6}px`;
        }}
      >
        <Choice
          name={text.pace}
          of={['watch', 'read'] as const}
          value={pace}
          tell={(each) => text.paces[each]}
          hint={(each) => text.paceHints[each]}
          choose={(each) => player.send({ type: 'setPace', pace: each })}
        />
        <Choice
          name={text.speed}
          of={speeds}
          value={speed}
          tell={text.speedValue}
          choose={(each) => player.send({ type: 'setSpeed', speed: each })}
        />
      </div>
    </div>
  );
}

interface ChoiceProps<Value> {
  readonly name: string;
  readonly of: readonly Value[];
  readonly value: Value;
  readonly tell: (value: Value) => string;
  readonly hint?: (value: Value) => string;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string | number>({ name, of, value, tell, hint, choose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      <div className="segmented">
        {of.map((each) => (
          <label key={each} title={hint?.(each)}>
            <input type="radio" name={name} checked={each === value} onChange={() => choose(each)} />
            <span>{tell(each)}</span>
          </label>
        ))}
      </div>
      {hint && <p className="text-sm text-muted">{hint(value)}</p>}
    </fieldset>
  );
}
