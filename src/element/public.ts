/** A step of the story. */
export interface StepInfo {
  /** From 1. */
  readonly index: number;
  /** Its name in links. */
  readonly id: string;
  readonly title: string;
  /** What time is spent on after it: `provision`, `runtime`, `function`, `restore`, `invoke`, `frozen`, `error` or `route`. */
  readonly phase: string;
  /** ms of the model since the story began. */
  readonly t: number;
  /** How many steps there are. */
  readonly of: number;
}

/**
 * What a story of the reader's own is told from: the numbers of a what-if, or the choices of a free play, by their names
 * in the page's links. Only free play's `play` is called `path` here.
 */
export type Params = Readonly<Record<string, string>>;

/** Where it stands: enough to bring another one to the same place. */
export interface PlayerState {
  /** The story's name; absent for a file. */
  readonly scenario?: string;
  /** What the story is told from, if it is the reader’s own. */
  readonly params?: Params;
  /** Steps seen, in between while one is being drawn; 0: the overview. */
  readonly cursor: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly scale: 'story' | 'true';
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What `seekStory`, `storyTime` and `storyDuration` count: ms of playing at speed 1 and its pace, not ms of the model. */
export type StoryMs = number;

/** The events, with what their `detail` is. All but `error` bubble, and cross shadow roots; none answers to a property that the page sets. */
export interface LambdaLifecycleEvents {
  /** A story is there and drawn. */
  ready: { readonly scenario?: string; readonly steps: readonly StepInfo[]; readonly duration: number };
  play: null;
  pause: null;
  /** Playing came to the end. */
  ended: null;
  /** At most four times a second. */
  timeupdate: { readonly currentTime: number; readonly duration: number };
  seeking: null;
  seeked: null;
  ratechange: { readonly speed: number };
  /** Another step is shown; null: the overview. */
  stepchange: StepInfo | null;
  phasechange: { readonly phase: string };
  scenariochange: { readonly scenario?: string };
  /** The reader’s own story is told from other numbers or choices. */
  paramschange: { readonly params: Params };
  /** Something that was asked for cannot be shown. Told to the element alone. */
  error: { readonly message: string };
}

/** The lifecycle of AWS Lambda as a sequence diagram that is stepped through: `<lambda-lifecycle>`. */
export interface LambdaLifecycleElement extends HTMLElement {
  /** The story, by its name in links. Default: `cold-then-warm`. */
  scenario: string;
  /** The address of a story’s file (JSON). It wins over `scenario`. */
  src: string | undefined;
  /** The author’s own words, as JSON: `{"steps": {"invoke": {"title": "…", "sentence": "…"}}, "lanes": {"client": "…"}}`. What has none keeps ours. */
  words: string | undefined;
  /** Where it stands: a step’s name, or its number from 1. */
  step: string | number | undefined;
  /** Where it stands: ms of the model since the story began. It wins over `step`. */
  t: number | undefined;
  /** Play begins at this step. */
  start: string | undefined;
  /** Play ends after this step. */
  end: string | undefined;
  /** Play once it is in sight, unless the reader wants less motion. */
  autoplay: boolean;
  /** Begin again at the end. */
  loop: boolean;
  /** How fast it plays, 0.25 to 4. */
  speed: number;
  /** How long Play stays on each step: as its title takes (`watch`), or all its words (`read`). */
  pace: 'watch' | 'read';
  /** All controls (`1`), those for stepping and playing alone (`minimal`), or none (`0`). */
  controls: '0' | 'minimal' | '1';
  /** Show the story’s title. */
  heading: boolean;
  /** Show the step in words. */
  captions: boolean;
  /** Take keys while the focus is inside. */
  keyboard: boolean;
  /** The reader cannot move it; only the page that holds it can. */
  readonly: boolean;
  /** Its colours; `auto`: as the page around it is (`.dark`, `data-theme`, `color-scheme`, its ground). */
  theme: 'auto' | 'light' | 'dark';
  /** Even steps, or true to the millisecond. */
  scale: 'story' | 'true';
  /** Whether steps are drawn in motion; `auto`: as the reader’s system says. */
  motion: 'auto' | 'full' | 'reduced';
  /** The picture (`sequence`), all of it in the height that there is (`fit`), or the transcript in its place (`table`). */
  view: 'sequence' | 'fit' | 'table';
  /** `lazy`: draw the story only when it comes near the window. */
  loading: 'eager' | 'lazy';

  /**
   * What the reader’s own story is told from (`scenario="what-if"` or `"free-play"`): an attribute each. To set it sets those.
   */
  params: Readonly<Record<string, string | number | boolean>>;
  /** ms of the model at the step that is shown. To set it is to seek. */
  currentTime: number;
  /** ms of the model from the first step to the last. */
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  /** The same as `speed`, as media elements call it. */
  playbackRate: number;
  /** The step that is shown; null: the overview. */
  readonly currentStep: StepInfo | null;
  readonly steps: readonly StepInfo[];
  /** Where it stands. To set it is to go there. */
  state: PlayerState;
  /** ms of playing at speed 1 and its pace, from the beginning to here. */
  readonly storyTime: StoryMs;
  /** ms of playing at speed 1 and its pace, from the beginning to the end. */
  readonly storyDuration: StoryMs;

  play(): void;
  pause(): void;
  /** Pauses if it plays, else plays. */
  toggle(): void;
  /** To a time of the model, in ms. */
  seek(ms: number): void;
  /** To a time of playing, in ms at speed 1 and its pace. */
  seekStory(ms: StoryMs): void;
  /** To a step, by its name or its number from 1. Throws a RangeError if there is none. */
  goToStep(step: string | number): void;
  next(): void;
  prev(): void;
  /** One hop of a message forward. */
  nextTick(): void;
  prevTick(): void;
  first(): void;
  last(): void;
  /** Back to the overview. */
  reset(): void;
  /** Shows another story; settles when it is drawn, or throws why it cannot be. */
  setScenario(scenario: string, params?: Readonly<Record<string, string | number | boolean>>): Promise<void>;
  /** Tells a what-if of these numbers, and stays at the step of the same name if there is one. */
  setParams(params: Readonly<Record<string, string | number | boolean>>): Promise<void>;
  /** The whole story as text, a paragraph a step. */
  getTranscript(): Promise<string>;
  /** Takes a key press as if it had been made inside. False: it is not one of its keys. */
  handleKey(event: KeyboardEvent): boolean;
}
