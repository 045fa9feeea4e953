import { mountDiagram } from '../../../src/diagram/sequence/mount.ts';
import { record } from '../../../src/trace/record.ts';
import type { Trace } from '../../../src/trace/trace.ts';
import { joinAll, joinVisible } from './limits.ts';
import { replayBare } from './replay.ts';
import { makeEvents, makeTrace, type PlainMessage, simplify, writeMermaid } from './traces.ts';

interface Story {
  readonly trace: Trace;
  readonly messages: readonly PlainMessage[];
  readonly text: string;
}

const stories = new Map<number, Story>();
const nothing = () => undefined;

/** Draws a story into an empty stage, from what its program takes as input. */
type Draw = (stage: HTMLElement, story: Story) => void | Promise<void>;

const contestants: Record<string, Draw> = {
  ours: (stage, { trace }) => {
    stage.innerHTML = '<div class="stage-spacer"><svg class="diagram" role="img"></svg></div>';
    const diagram = mountDiagram(
      stage,
      { scale: 'story', unfolded: false },
      { now: () => ({ cursor: 0, poster: true }), onChange: () => nothing, onPick: nothing },
    );
    takeDown = diagram.takeDown;
    // Readings remember what they found for a trace; a copy has nothing to remember.
    diagram.show({ ...trace });
  },
  'd3 join': (stage, { messages }) => joinAll(stage, messages),
  'virtual svg': (stage, { messages }) => joinVisible(stage, messages),
};
let takeDown: () => void = nothing;

/** A peer's module has one function, `draw(stage, text)`; it stands outside the project, so the bundler must not look. */
async function addPeer(name: string, url: string): Promise<void> {
  const peer: { draw(stage: HTMLElement, text: string): Promise<void> } = await import(/* @vite-ignore */ url);
  contestants[name] = (stage, { text }) => peer.draw(stage, text);
}

function storyOf(count: number): Story {
  const known = stories.get(count);
  if (known) return known;
  const trace = makeTrace(count);
  const messages = simplify(trace);
  const story = { trace, messages, text: writeMermaid(messages) };
  stories.set(count, story);
  return story;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function clearStage(): Promise<HTMLElement> {
  takeDown();
  takeDown = nothing;
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.replaceChildren(stage);
  stage.getBoundingClientRect();
  await nextFrame();
  // Nobody shall pay for what another one left behind.
  (globalThis as { gc?: () => void }).gc?.();
  return stage;
}

/** From data or text to a document with a layout. */
async function draw(name: string, count: number): Promise<{ ms: number; nodes: number }> {
  const story = storyOf(count);
  const contestant = contestants[name];
  if (!contestant) throw new Error(`Nobody is named ${name}.`);
  const stage = await clearStage();
  const began = performance.now();
  await contestant(stage, story);
  // Reading a size makes the browser lay out; the last text is the last thing that it gets to.
  stage.getBoundingClientRect();
  const texts = stage.querySelectorAll('text');
  texts[texts.length - 1]?.getBoundingClientRect();
  const ms = performance.now() - began;
  return { ms, nodes: stage.querySelectorAll('*').length };
}

/** `record` beside XState alone, on the same events. */
function measureRecord(count: number): { record: number; xstate: number } {
  const events = makeEvents(count);
  const bare = replayBare(events);
  const timed = (work: () => unknown) => {
    (globalThis as { gc?: () => void }).gc?.();
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  return { xstate: timed(bare), record: timed(() => record(events)) };
}

Object.assign(window, { bench: { draw, addPeer, measureRecord } });
