import { beatsOf } from '../player/beats.ts';
import { type Command, type CommandId, commandNamed, type PageAction } from '../player/commands.ts';
import { type PlayerSnapshot, stepAt } from '../player/playerMachine.ts';
import { findStep } from '../player/url.ts';
import { embeddedWords } from '../words/embedded.ts';
import { announce, type Tell } from './announce.ts';
import { attributes, type Options } from './attributes.ts';
import { buildCaption } from './caption.ts';
import { buildControls } from './controls.ts';
import { dressShell, toggleFullscreen } from './dress.ts';
import { watch } from './inSight.ts';
import { commandOf, isVisible } from './keyCommand.ts';
import { readParams } from './options.ts';
import { makePlayer } from './playing.ts';
import { makeReading } from './reading.ts';
import { adopt, firstSheet } from './sheet.ts';
import { buildShell } from './shell.ts';
import { showStory } from './showStory.ts';
import { soon } from './soon.ts';
import { stepInfoOf } from './stepInfo.ts';
import { openEveryday, type Story } from './story.ts';
import { makeVisit } from './visiting.ts';

/** What the core needs of the element that it is inside. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  options(): Options;
  /** Sets an option as the reader's choice, so that the attribute says it too. */
  choose(name: 'scale' | 'theme', value: string): void;
  readonly tell: Tell;
}

/** At the end, ms until a loop begins again: the last step is to be read, too. */
const loopMs = 2_500;

/** All that the element does, without its attributes and properties. */
export type Core = ReturnType<typeof makeCore>;

export function makeCore({ element, root, options, choose, tell }: Host) {
  const shell = buildShell(root);
  const { player, setInSight } = makePlayer();
  let story: Story | undefined;
  let takeDown: (() => void) | undefined;
  let unwatch: (() => void) | undefined;
  let fetching = new AbortController();
  let loop: ReturnType<typeof setTimeout> | undefined;
  /** The page is setting something: it is not told of it. */
  let isQuiet = false;
  let isHeard = false;
  let isInSight = false;
  let wasPlaying = false;

  const snapshot = (): PlayerSnapshot => player.getSnapshot();
  const slugs = (): string[] => story?.trace.messages.map((message) => message.slug) ?? [];
  const find = (step: string | number | undefined) => (step === undefined ? undefined : findStep(`${step}`, slugs()));
  const range = () => ({ from: find(options().start) ?? 1, to: find(options().end) ?? slugs().length });
  const duration = (): number => story?.trace.messages.at(-1)?.at ?? 0;
  const stepInfo = (step: number) => stepInfoOf(story?.trace, step);
  const quietly = (work: () => void) => {
    isQuiet = true;
    work();
    isQuiet = false;
  };

  const play = () => {
    const { from, to } = range();
    const { cursor } = snapshot().context;
    // From outside the stretch, and at its end, it begins again.
    if (cursor >= to || cursor < from - 1)
      player.send(from > 1 ? { type: 'seek', cursor: from - 1 } : { type: 'restart' });
    player.send({ type: 'play' });
  };
  const seek = (step: number) => {
    tell('seeking', null);
    const wasPlaying = snapshot().hasTag('playing');
    player.send({ type: 'seek', cursor: step });
    if (wasPlaying) player.send({ type: 'play' });
    tell('seeked', null);
  };
  const pick = (step: number) => {
    if (!options().readonly) player.send({ type: 'seek', cursor: step });
  };
  const act = (action: PageAction) => {
    if (action === 'toggleTheme') choose('theme', shell.theme.dataset.theme === 'dark' ? 'light' : 'dark');
    else if (action === 'close') reading.read(false);
    else toggleFullscreen(element);
  };
  const runCommand = ({ does }: Command) => {
    isHeard = true;
    if (typeof does === 'string') act(does);
    else if (does.type === 'play') play();
    else player.send(does);
  };
  const run = (id: CommandId) => runCommand(commandNamed(id));

  const controls = buildControls(shell, {
    run,
    seek: pick,
    toggleScale: () => choose('scale', options().scale === 'true' ? 'story' : 'true'),
    toggleTranscript: () => reading.read(!reading.isOpen()),
  });
  const caption = buildCaption(shell);
  const tellChanges = announce(tell, stepInfo, duration);

  const reading = makeReading(shell, player, pick, refresh);

  function refresh() {
    const now = snapshot();
    shell.frame.toggleAttribute('data-poster', !story || now.hasTag('poster'));
    controls.show(now, options().scale === 'true', reading.isOpen());
    if (!story) return;
    const step = stepAt(now.context.cursor);
    if (step !== 0 || now.hasTag('running')) isHeard ||= !isQuiet;
    caption(story, step, now, isHeard && !isQuiet);
  }

  player.subscribe((now) => {
    refresh();
    const { to } = range();
    const playing = now.hasTag('playing');
    tellChanges(now, to, isQuiet);
    clearTimeout(loop);
    if (playing && now.context.cursor >= to) player.send({ type: 'pause' });
    else if (!now.hasTag('running') && options().loop && wasPlaying && now.context.cursor >= to) {
      loop = setTimeout(play, loopMs);
    }
    wasPlaying = playing;
  });

  const alert = (sentence: string) => {
    shell.alert.textContent = sentence;
    if (sentence) tell('error', { message: sentence });
  };

  /** Puts the cursor where the options say; without any, the overview. */
  function place() {
    if (!story) return;
    const beats = beatsOf(story.trace);
    const { t, step } = options();
    const at = t === undefined ? find(step) : stepAtTime(t);
    if (t === undefined && step !== undefined && at === undefined) {
      void import('./complain.ts').then(({ tellUnknownStep }) => alert(tellUnknownStep(step, slugs())));
    }
    quietly(() => player.send({ type: 'load', beats, ...(at !== undefined && { cursor: at }) }));
  }
  const stepAtTime = (ms: number) => Math.max(1, story?.trace.messages.filter(({ at }) => at <= ms).length ?? 1);

  function putAway() {
    takeDown?.();
    takeDown = undefined;
    reading.empty();
  }

  function stand(isReading = reading.isOpen()) {
    putAway();
    if (story) {
      takeDown = showStory({ shell, player, story, options, onPick: pick });
      controls.open(story);
      reading.fill(story);
    }
    reading.read(isReading);
  }

  function take(next: Story, isNew: boolean) {
    const before = story;
    story = next;
    shell.fallback.hidden = true;
    place();
    stand();
    if (next.alerts?.length) alert(next.alerts.join(' '));
    if (isNew && before && before !== next) {
      if (next.params && before.slug === next.slug) tell('paramschange', { params: next.params });
      else tell('scenariochange', next.slug === undefined ? {} : { scenario: next.slug });
    }
    const steps = slugs().flatMap((_, index) => stepInfo(index + 1) ?? []);
    tell('ready', { ...(next.slug !== undefined && { scenario: next.slug }), steps, duration: duration() });
    begin();
  }

  /** Opens what the options ask for. What comes too late, because something else is asked for by then, is dropped. */
  async function open(): Promise<void> {
    fetching.abort();
    fetching = new AbortController();
    const { signal } = fetching;
    const { scenario, src, words } = options();
    alert('');
    isHeard = false;
    const everyday = (src ?? words) ? undefined : openEveryday(scenario);
    if (everyday) return take(everyday, true);
    try {
      const opened = await (await import('./opening.ts')).openAsked(options(), readParams(element), signal);
      if (!signal.aborted) take(opened, true);
    } catch (error) {
      if (signal.aborted) return;
      const standard = src === undefined && !story ? openEveryday(attributes.scenario.default) : undefined;
      if (standard) take(standard, false);
      else if (!story) shell.fallback.hidden = false;
      alert(`${(error as Error).message}${standard ? ` ${embeddedWords.defaultShown}` : ''}`);
      throw error;
    }
  }

  const pause = () => player.send({ type: 'pause' });

  const handleKey = (event: KeyboardEvent): boolean => {
    const { keyboard, readonly } = options();
    const command =
      keyboard && !readonly && isVisible(element) ? commandOf(event, snapshot(), reading.isOpen()) : undefined;
    if (!command) return false;
    event.preventDefault();
    runCommand(command);
    return true;
  };
  root.addEventListener('keydown', (event) => void handleKey(event as KeyboardEvent));
  const dress = () => dressShell(element, shell, options());
  const visit = makeVisit({ element, root, shell, options, dress, play, pause, story: () => story });
  const begin = () => visit.play(isInSight && story !== undefined);
  const setPace = () =>
    quietly(() => {
      player.send({ type: 'setSpeed', speed: options().speed });
      player.send({ type: 'setPace', pace: options().pace });
    });
  const openNow = () => void open().catch(() => undefined);
  // Numbers change together: the story is told once, when all are set.
  const openSoon = soon(openNow);

  /** What each attribute changes, beside what is read when it is needed. */
  const changes: Partial<Record<keyof Options, () => void>> = {
    scenario: openNow,
    src: openNow,
    words: openNow,
    step: place,
    t: place,
    speed: setPace,
    pace: setPace,
    scale: stand,
    motion: stand,
    theme: dress,
    controls: dress,
    heading: dress,
    captions: dress,
    readonly: dress,
    autoplay: begin,
    view: () => stand(options().view === 'table'),
  };

  return {
    player,
    run,
    play,
    seek,
    find,
    stepInfo,
    stepAtTime,
    duration,
    handleKey,
    open,
    range,
    slugs,
    story: () => story,
    quietly,
    apply: (name: string) => {
      if (name in attributes) changes[name as keyof Options]?.();
      else if (/^(what-if|free-play)$/.test(options().scenario)) openSoon();
    },
    /** The element is in the page. */
    enter() {
      adopt(root, firstSheet(shell.theme));
      dress();
      setPace();
      stand(options().view === 'table');
      if (!story && options().loading === 'eager') openNow();
      unwatch = watch(element, {
        onSight: (now) => {
          isInSight = now;
          setInSight(now);
          begin();
        },
        onNear: () => {
          if (!story && options().loading === 'lazy') openNow();
        },
      });
      refresh();
      visit.begin();
    },
    /** The element has left the page: nothing of it runs or listens any more. */
    leave() {
      unwatch?.();
      visit.end();
      fetching.abort();
      clearTimeout(loop);
      quietly(pause);
      setInSight(false);
      putAway();
    },
  };
}
