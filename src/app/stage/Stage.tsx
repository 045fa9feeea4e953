import { useSelector } from '@xstate/react';
import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import { beside } from '../../diagram/sequence/beside.ts';
import type { View } from '../../diagram/sequence/geometry.ts';
import { type Diagram, mountDiagram } from '../../diagram/sequence/mount.ts';
import { tipOf } from '../../player/keyNames.ts';
import { movesOf } from '../../player/moves.ts';
import type { PlayerSnapshot } from '../../player/playerMachine.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import type { Following } from '../page/comparison.ts';
import { type Door, doorCommand, useSession } from '../page/session.ts';

interface StageProps {
  readonly trace: Trace;
  /** What the picture is of. While it is the same, another trace is drawn in place; else on a stage of its own. */
  readonly subject?: unknown;
  readonly region: string;
  readonly picture: string;
  /** Its place on an axis shared with another picture. Both must keep their identity while they mean the same. */
  readonly axis?: View['axis'];
  readonly following?: Following;
}

const alone: Following = { cursorOf: (cursor) => cursor, stepOf: (index) => index + 1 };

/** A stage. React owns the frame around the svg, D3 everything inside it. */
export function Stage({ trace, subject = trace, region, picture, axis, following = alone }: StageProps): ReactElement {
  const { player, page } = useSession();
  const scale = useSelector(page, (state) => state.context.scale);
  const unfolded = useSelector(page, (state) => state.context.unfolded);
  const enlarged = useSelector(page, (state) => state.context.enlarged);
  const diagram = useRef<Diagram>(undefined);
  // A new identity only when the picture itself is another one: React then mounts the diagram anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject has another stage
  const mount = useMemo(() => {
    const now = (snapshot: PlayerSnapshot) => {
      const { cursor } = snapshot.context;
      return { cursor: following.cursorOf(cursor), poster: snapshot.hasTag('poster'), moments: cursor };
    };
    return (stage: HTMLElement) => {
      const mounted = mountDiagram(
        stage,
        { scale, unfolded, enlarged, beside, ...(axis && { axis }) },
        {
          now: () => now(player.getSnapshot()),
          onChange: movesOf(player),
          onPick: (index) => player.send({ type: 'seek', cursor: following.stepOf(index) }),
        },
      );
      diagram.current = mounted;
      return mounted.takeDown;
    };
  }, [player, subject, scale, unfolded, enlarged, axis, following]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that is mounted anew is empty
  useLayoutEffect(() => diagram.current?.show(trace), [mount, trace]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="stage" data-scrolls tabIndex={0} aria-label={region} ref={mount}>
      <div className="stage-spacer">
        <svg className="diagram" role="img" aria-label={words.diagram.name(picture)} />
      </div>
    </section>
  );
}

/** The scale, the fold, and the doors that lead to another picture and back. */
export function StageBar(): ReactElement {
  const session = useSession();
  const { page } = session;
  const scale = useSelector(page, (state) => state.context.scale);
  const unfolded = useSelector(page, (state) => state.context.unfolded);
  return (
    <div className="stage-bar">
      <fieldset className="segmented">
        <legend className="sr-only">{words.page.scale}</legend>
        {(['story', 'true'] as const).map((each) => (
          <label key={each} title={each === 'story' ? words.page.storyScaleHint : words.page.trueScaleHint}>
            <input
              type="radio"
              name="scale"
              checked={scale === each}
              onChange={() => page.send({ type: 'scale', scale: each })}
            />
            <span>{each === 'story' ? words.page.storyScale : words.page.trueScale}</span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="control small"
        aria-pressed={unfolded}
        aria-label={unfolded ? words.page.fold : words.page.unfold}
        title={unfolded ? words.page.fold : words.page.unfold}
        onClick={() => page.send({ type: 'fold', unfolded: !unfolded })}
      >
        {unfolded ? words.page.foldShort : words.page.unfoldShort}
      </button>
      {session.doors.map(({ name, control }) => control && <DoorButton key={name} control={control} />)}
    </div>
  );
}

/** Opens what is behind a door, and closes it again. */
function DoorButton({ control }: { control: NonNullable<Door['control']> }): ReactElement {
  const session = useSession();
  const isOn = useSelector(session.page, (state) => control.isOn(state.context));
  const command = doorCommand(session, control.command);
  const { icon: Icon } = control;
  return (
    <button
      type="button"
      className="control small"
      aria-pressed={isOn}
      {...(command.keys[0] && { 'aria-keyshortcuts': command.keys[0] })}
      aria-label={command.name}
      title={tipOf(command.name, command.keys)}
      onClick={() => session.run(command)}
    >
      <Icon size={15} aria-hidden />
      {command.name}
    </button>
  );
}
