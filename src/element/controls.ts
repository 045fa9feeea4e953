import { commandNamed, enabled } from '../player/commands.ts';
import { type PlayerSnapshot, stepAt } from '../player/playerMachine.ts';
import { phaseOf } from '../readings/moments.ts';
import { narrate } from '../readings/step/narration.ts';
import { embeddedWords } from '../words/embedded.ts';
import { words } from '../words/index.ts';
import { type IconName, icon } from './icons.ts';
import { make, type Shell } from './shell.ts';
import type { Story } from './story.ts';

/** What the controls ask of the element. */
export interface Asked {
  run(id: ButtonId): void;
  seek(step: number): void;
  toggleScale(): void;
  toggleTranscript(): void;
}

/** The controls as they stand on the toolbar. */
export interface Controls {
  /** Lays the track for a story. */
  open(story: Story): void;
  /** Shows where the player stands, and what can be pressed. */
  show(player: PlayerSnapshot, isTrue: boolean, isTranscriptOpen: boolean): void;
}

/** A command with a button. */
type ButtonId = keyof typeof words.commands;
/** Commands with a button each, in their order; `more` ones are left out of the minimal controls. */
const buttons: readonly { id: ButtonId; more?: boolean }[] = [
  { id: 'first', more: true },
  { id: 'back' },
  { id: 'play' },
  { id: 'next' },
  { id: 'last', more: true },
];
const ariaKeys: Readonly<Record<string, string>> = { '<': 'Shift+,', '>': 'Shift+.' };
/** More marks than this would be thinner than their gaps. */
const mostMarks = 120;

/** Builds the controls, each a button, whose names and keys are those of the one table of commands. */
export function buildControls({ toolbar, transcript }: Shell, asked: Asked): Controls {
  const made = new Map<ButtonId, HTMLButtonElement>();
  const commandButton = (id: ButtonId, name: IconName, look: string): HTMLButtonElement => {
    const button = make('button', { type: 'button', class: `control ${look}` }, icon(name));
    nameFor(button, id);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') asked.run((button.dataset.command as ButtonId) ?? id);
    });
    made.set(id, button);
    return button;
  };
  const keys = buttons.map(({ id, more }) =>
    commandButton(id, id as IconName, `${id === 'play' ? 'primary' : ''} ${more ? 'more' : ''}`),
  );
  const track = make('div', { class: 'track', 'aria-hidden': 'true' });
  const slider = make('input', {
    type: 'range',
    'aria-label': words.transport.scrubber,
    min: '0',
    max: '1',
    value: '0',
  });
  slider.addEventListener('input', () => asked.seek(Number(slider.value)));
  const count = make('span', { class: 'count' });
  const speed = make('span', { class: 'speed' });
  const trueScale = make('button', { type: 'button', class: 'control words', 'aria-pressed': 'false' });
  trueScale.append(embeddedWords.trueScale);
  trueScale.title = words.transport.trueScaleHint;
  trueScale.addEventListener('click', () => asked.toggleScale());
  const reading = make('button', { type: 'button', class: 'control', 'aria-expanded': 'false' }, icon('transcript'));
  reading.setAttribute('aria-controls', transcript.id);
  reading.addEventListener('click', () => asked.toggleTranscript());
  const full = commandButton('fullscreen', 'fullscreen', '');
  full.hidden = !document.fullscreenEnabled;
  const extras = make(
    'div',
    { class: 'extras more' },
    make(
      'div',
      { class: 'speeds' },
      commandButton('slower', 'slower', 'small'),
      speed,
      commandButton('faster', 'faster', 'small'),
    ),
    trueScale,
    full,
  );
  // Where one row has no room for them, they stand over it, behind a button.
  const menu = make(
    'button',
    { type: 'button', class: 'control menu more', 'aria-label': embeddedWords.more },
    icon('more'),
  );
  menu.title = embeddedWords.more;
  const unfold = (open: boolean) => {
    extras.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
  };
  unfold(false);
  toolbar.addEventListener('keydown', ({ key }) => key === 'Escape' && unfold(false));
  menu.addEventListener('click', () => unfold(menu.getAttribute('aria-expanded') === 'false'));
  toolbar.replaceChildren(
    make('slot', { name: 'toolbar-start' }),
    make('div', { class: 'keys' }, ...keys),
    make('div', { class: 'scrubber', part: 'scrubber' }, track, slider),
    count,
    extras,
    reading,
    menu,
    make('slot', { name: 'toolbar-end' }),
  );

  let story: Story | undefined;
  let shown = '';
  const open = (next: Story) => {
    story = next;
    shown = '';
    track.replaceChildren(...marksOf(next));
  };
  const show = (player: PlayerSnapshot, isTrue: boolean, isTranscriptOpen: boolean) => {
    const of = player.context.beats.length;
    const step = Math.min(of, stepAt(player.context.cursor));
    const playing = player.hasTag('playing');
    const can = [...made].map(([id]) => (id === 'play' && playing ? true : enabled(commandNamed(id), player)));
    const now = `${step} ${of} ${playing} ${player.context.speed} ${can} ${isTrue} ${isTranscriptOpen}`;
    // Sixty times a second nothing of it has changed.
    if (now === shown || !story) return;
    shown = now;
    for (const [place, button] of [...made.values()].entries()) button.setAttribute('aria-disabled', `${!can[place]}`);
    const play = made.get('play');
    const wanted = playing ? 'pause' : 'play';
    if (play && play.dataset.command !== wanted) {
      play.replaceChildren(icon(wanted));
      nameFor(play, wanted);
    }
    // The overview stands before step 1, or an arrow key would pass it by.
    Object.assign(slider, { min: String(Math.min(1, step)), max: String(Math.max(1, of)) });
    slider.value = String(step);
    const title = step === 0 ? words.transport.overview : narrate(story.trace, step - 1).title;
    slider.setAttribute('aria-valuetext', step === 0 ? title : `${words.transport.stepOf(step, of)}, ${title}`);
    count.textContent = step === 0 ? words.transport.overview : words.transport.stepShort(step, of);
    speed.textContent = words.transport.speedValue(player.context.speed);
    for (const mark of track.children) mark.classList.toggle('seen', Number((mark as HTMLElement).dataset.from) < step);
    trueScale.setAttribute('aria-pressed', String(isTrue));
    reading.setAttribute('aria-expanded', String(isTranscriptOpen));
    const readingName = isTranscriptOpen ? embeddedWords.hideTranscript : embeddedWords.showTranscript;
    reading.setAttribute('aria-label', readingName);
    reading.title = readingName;
  };
  return { open, show };
}

function nameFor(button: HTMLButtonElement, id: ButtonId): void {
  button.dataset.command = id;
  const { keys } = commandNamed(id);
  button.setAttribute('aria-label', words.commands[id]);
  button.setAttribute('aria-keyshortcuts', keys.map((key) => ariaKeys[key] ?? key).join(' '));
  button.title = words.commands[id];
}

/** The track's pieces: a step each, or a phase each in a long story. */
function marksOf({ trace }: Story): HTMLElement[] {
  const count = trace.messages.length;
  const marks: { mark: HTMLElement; phase: string; length: number }[] = [];
  for (let index = 0; index < count; index++) {
    const phase = phaseOf(trace, index) ?? 'route';
    const last = marks.at(-1);
    if (last?.phase === phase && count > mostMarks) last.length += 1;
    else marks.push({ phase, length: 1, mark: make('i', { class: `phase-${phase}`, 'data-from': String(index) }) });
  }
  return marks.map(({ mark, length }) => {
    mark.style.flexGrow = String(length);
    return mark;
  });
}
