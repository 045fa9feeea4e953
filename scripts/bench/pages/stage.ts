/** The stage with its player and no page around it: tells what the diagram costs, and what React does. */
import { createActor } from 'xstate';
import { mountDiagram } from '../../../src/diagram/sequence/mount.ts';
import { beatsOf } from '../../../src/player/beats.ts';
import { keepTime } from '../../../src/player/clock.ts';
import { commandForKey } from '../../../src/player/commands.ts';
import { keyOf } from '../../../src/player/keys.ts';
import { playerMachine } from '../../../src/player/playerMachine.ts';
import { makeTrace } from './traces.ts';

const trace = makeTrace(Number(new URLSearchParams(location.search).get('count') ?? 10_000));
const player = createActor(playerMachine, { input: { beats: beatsOf(trace) } }).start();
keepTime(player);

const stage = document.querySelector<HTMLElement>('.stage');
const scrubber = document.querySelector('input');
if (!stage || !scrubber) throw new Error('The bench page has lost its stage.');
scrubber.max = String(trace.messages.length);
scrubber.addEventListener('input', () => player.send({ type: 'seek', cursor: Number(scrubber.value) }));
addEventListener('keydown', (event) => {
  const does = commandForKey(keyOf(event) ?? '', player.getSnapshot())?.does;
  if (typeof does === 'object') player.send(does);
});
const diagram = mountDiagram(
  stage,
  { scale: 'story', unfolded: false },
  {
    now: () => ({ cursor: player.getSnapshot().context.cursor, poster: player.getSnapshot().hasTag('poster') }),
    onChange: (listen) => {
      const subscription = player.subscribe(listen);
      return () => subscription.unsubscribe();
    },
    onPick: (index) => player.send({ type: 'seek', cursor: index + 1 }),
  },
);
diagram.show(trace);
