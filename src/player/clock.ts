import type { ActorRefFrom } from 'xstate';
import type { playerMachine } from './playerMachine.ts';

/** A hidden tab stops frames; when it comes back the story goes on where it was, without a jump. */
const longestFrame = 100;

/**
 * The only frame loop: runs while the player is `running`, and not at all otherwise.
 * @returns what stops it for good.
 */
export function keepTime(player: ActorRefFrom<typeof playerMachine>): () => void {
  let frame = 0;
  let last = 0;
  const onFrame = (now: number) => {
    frame = requestAnimationFrame(onFrame);
    player.send({ type: 'frame', ms: Math.min(longestFrame, Math.max(0, now - last)) });
    last = now;
  };
  const follow = (snapshot: ReturnType<typeof player.getSnapshot>) => {
    const running = snapshot.hasTag('running');
    if (running && frame === 0) {
      last = performance.now();
      frame = requestAnimationFrame(onFrame);
    } else if (!running && frame !== 0) {
      cancelAnimationFrame(frame);
      frame = 0;
    }
  };
  follow(player.getSnapshot());
  const subscription = player.subscribe(follow);
  return () => {
    subscription.unsubscribe();
    cancelAnimationFrame(frame);
  };
}
