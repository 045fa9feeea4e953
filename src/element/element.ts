import { stepAt } from '../player/playerMachine.ts';
import { playMs, stepAtStoryTime, storyTimeAt } from '../player/storyTime.ts';
import { type AttributeName, attributeNames, type Options, paramNames } from './attributes.ts';
import { type Core, makeCore } from './core.ts';
import { readOptions, readParams, writeAttribute, writeParams } from './options.ts';
import type { LambdaLifecycleElement, LambdaLifecycleEvents, Params, PlayerState, StepInfo } from './public.ts';

/** On a server there are no elements: the class can be imported there, and nothing else. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** `<lambda-lifecycle>`. Its properties for attributes are defined below, from their one table. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the loop below defines what the interface declares
export class LambdaLifecycle extends Base {
  static readonly observedAttributes: readonly string[] = [...attributeNames, ...paramNames];
  readonly #core: Core;
  #options: Options;
  #isReflecting = false;
  /** An element that is upgraded is in the page before it has been told so. */
  #hasEntered = false;

  constructor() {
    super();
    this.#options = readOptions(() => null);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#core = makeCore({
      element: this,
      root,
      options: () => this.#options,
      choose: (name, value) => this.setAttribute(name, value),
      tell: (name, detail) => this.#tell(name, detail),
    });
  }

  connectedCallback(): void {
    upgradeProperties(this);
    this.#options = readOptions((name) => this.getAttribute(name));
    this.#hasEntered = true;
    this.#core.enter();
  }

  disconnectedCallback(): void {
    this.#hasEntered = false;
    this.#core.leave();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#hasEntered || this.#isReflecting) return;
    this.#options = readOptions((each) => this.getAttribute(each));
    this.#core.apply(name);
  }

  /** An `error` that bubbles would be one of the page's own to whoever watches for those. */
  #tell<Name extends keyof LambdaLifecycleEvents>(name: Name, detail: LambdaLifecycleEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: name !== 'error', composed: true }));
  }

  get #now() {
    return this.#core.player.getSnapshot();
  }

  /** The value of an attribute's property. */
  read(name: AttributeName): Options[AttributeName] {
    if (name === 'speed') return this.isConnected ? this.#now.context.speed : this.#options.speed;
    return this.isConnected ? this.#options[name] : readOptions((each) => this.getAttribute(each))[name];
  }

  get params(): Params {
    return readParams(this);
  }
  set params(params: Readonly<Record<string, unknown>>) {
    writeParams(this, params);
  }
  get currentTime(): number {
    return this.currentStep?.t ?? 0;
  }
  set currentTime(ms: number) {
    this.#core.quietly(() => this.seek(ms));
  }
  get duration(): number {
    return this.#core.duration();
  }
  get paused(): boolean {
    return !this.#now.hasTag('playing');
  }
  get ended(): boolean {
    return this.paused && this.steps.length > 0 && this.#now.context.cursor >= this.#core.range().to;
  }
  get playbackRate(): number {
    return this.#now.context.speed;
  }
  set playbackRate(speed: number) {
    this.setAttribute('speed', String(speed));
  }
  get currentStep(): StepInfo | null {
    return this.#core.stepInfo(stepAt(this.#now.context.cursor));
  }
  get steps(): readonly StepInfo[] {
    return this.#core.slugs().flatMap((_, index) => this.#core.stepInfo(index + 1) ?? []);
  }
  get storyTime(): number {
    return storyTimeAt(this.#now.context);
  }
  get storyDuration(): number {
    const { beats, pace } = this.#now.context;
    return playMs(beats, pace);
  }
  get state(): PlayerState {
    const { cursor, speed } = this.#now.context;
    const { scale, theme } = this.#options;
    const { slug, params } = this.#core.story() ?? {};
    return {
      ...(slug !== undefined && { scenario: slug }),
      ...(params && { params }),
      cursor,
      playing: !this.paused,
      speed,
      scale,
      theme,
    };
  }
  set state({ scenario, params, cursor, playing, speed, scale, theme }: PlayerState) {
    const goThere = () =>
      this.#core.quietly(() => {
        const { player } = this.#core;
        player.send(cursor > 0 ? { type: 'seek', cursor } : { type: 'restart' });
        player.send({ type: 'setSpeed', speed });
        if (playing) this.#core.play();
      });
    this.setAttribute('scale', scale);
    this.setAttribute('theme', theme);
    const now = this.state;
    const isHere = scenario === now.scenario && JSON.stringify(params) === JSON.stringify(now.params);
    if (scenario === undefined || isHere) goThere();
    else void this.setScenario(scenario, params).then(goThere, () => undefined);
  }

  play(): void {
    this.#core.play();
  }
  pause(): void {
    this.#core.run('pause');
  }
  toggle(): void {
    this.#core.run(this.paused ? 'play' : 'pause');
  }
  seek(ms: number): void {
    this.#core.seek(this.#core.stepAtTime(ms));
  }
  seekStory(ms: number): void {
    this.#core.seek(stepAtStoryTime(this.#now.context, ms));
  }
  goToStep(step: string | number): void {
    const found = this.#core.find(step);
    if (found === undefined) throw new RangeError(`There is no step ${String(step).slice(0, 80)}.`);
    this.#core.seek(found);
  }
  next(): void {
    this.#core.run('next');
  }
  prev(): void {
    this.#core.run('back');
  }
  nextTick(): void {
    this.#core.run('nextTick');
  }
  prevTick(): void {
    this.#core.run('backTick');
  }
  first(): void {
    this.#core.run('first');
  }
  last(): void {
    this.#core.run('last');
  }
  reset(): void {
    this.#core.run('restart');
  }
  async setScenario(scenario: string, params: Readonly<Record<string, unknown>> = {}): Promise<void> {
    // The attributes follow, without opening the story once more; where it stood was in the one before.
    this.#isReflecting = true;
    for (const name of ['src', 'step', 't']) this.removeAttribute(name);
    this.params = params;
    this.setAttribute('scenario', scenario);
    this.#isReflecting = false;
    this.#options = readOptions((each) => this.getAttribute(each));
    await this.#core.open();
  }
  async setParams(params: Readonly<Record<string, unknown>>): Promise<void> {
    const here = this.currentStep?.id;
    await this.setScenario('what-if', params);
    const cursor = this.#core.find(here);
    if (cursor !== undefined) this.#core.quietly(() => this.#core.player.send({ type: 'seek', cursor }));
  }
  async getTranscript(): Promise<string> {
    const story = this.#core.story();
    return story ? (await import('./transcript.ts')).tellWhole(story) : '';
  }
  handleKey(event: KeyboardEvent): boolean {
    return this.#core.handleKey(event);
  }
}

for (const name of attributeNames) {
  Object.defineProperty(LambdaLifecycle.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: LambdaLifecycle) {
      return this.read(name);
    },
    set(this: LambdaLifecycle, value: unknown) {
      const text = writeAttribute(name, value);
      if (text === null) this.removeAttribute(name);
      else this.setAttribute(name, text);
    },
  });
}

/** What was set before the class was known hides the accessors: it is set once more, through them. */
function upgradeProperties(element: LambdaLifecycle): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of [...attributeNames, 'params', 'currentTime', 'playbackRate', 'state']) {
    if (!Object.hasOwn(element, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

// The properties of the table are there, but a class cannot say so.
export interface LambdaLifecycle extends LambdaLifecycleElement {}
