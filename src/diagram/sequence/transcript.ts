import { select } from 'd3';
import { beginningOf } from '../../readings/beginning.ts';
import { isFailure } from '../../readings/bill/bill.ts';
import { billedTags } from '../../readings/bill/billedTags.ts';
import { namesOf } from '../../readings/callers.ts';
import { formatMs, tieUnits } from '../../readings/format.ts';
import { groupBy } from '../../readings/groupBy.ts';
import { excerpts } from '../../readings/log/excerpts.ts';
import { logLines } from '../../readings/log/log.ts';
import { isTimed, partOf, requestsOf, timeInRun } from '../../readings/moments.ts';
import { isFailed } from '../../readings/result.ts';
import { disagreementAt, tellDisagreement } from '../../readings/step/disagreements.ts';
import { label, narrate } from '../../readings/step/narration.ts';
import { stepKey } from '../../readings/step/stepKey.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Message, Span, Trace } from '../../trace/trace.ts';
import type { DisagreementName } from '../../words/disagreementTexts.ts';
import { words } from '../../words/index.ts';
import { layStrips } from '../strips/layStrips.ts';
import { whoseOf } from './whose.ts';

/** One step as text: everything that the picture says of it. */
export interface TranscriptItem {
  readonly step: number;
  readonly slug: string;
  readonly title: string;
  /** Who to whom, hop by hop, and the call on the arrow. */
  readonly route: string;
  readonly sentences: string;
  /** Whose step it is where there are several, when, what the time from here on is billed as, and if it is only modelled. */
  readonly meta: string;
  /** Where sources disagree on what is told here. */
  readonly disagreement?: string;
  /** Where a request is over: how long it took, its largest part, and what it skipped. */
  readonly sum?: string;
  /** What the step printed, whole: where it is shown, `excerpts` of it. */
  readonly lines: readonly string[];
}

/** The whole trace as text, one item a step. */
export function transcribe(trace: Trace, setting: Setting): TranscriptItem[] {
  const lines = groupBy(logLines(trace, setting), (line) => line.index);
  const billing = billedFrom(trace);
  const names = namesOf(trace);
  const isOnly = requestsOf(trace).length <= 1;
  const sums = new Map(layStrips(trace).map(({ strip, told }) => [partOf(trace, strip.request).messages.at(-1), told]));
  // Told whole once: from then on it is named by its step.
  const doubted = new Map<DisagreementName, number>();
  return trace.messages.map((message, index) => {
    const { title, sentences, modelled } = narrate(trace, index);
    const whose = whoseOf(trace, message);
    const known = [whenOf(trace, message, isOnly), words.transcript.billed[billing[index] ?? 'none']];
    const marks = [
      ...(isFailed(trace, index) ? [words.transcript.failed] : []),
      ...(modelled ? [words.diagram.modelledShort] : []),
    ];
    const facts = [...known, ...marks].join('; ');
    const doubt = disagreementAt(stepKey(trace, index));
    const before = doubt && doubted.get(doubt);
    if (doubt && !before) doubted.set(doubt, index + 1);
    const disagreement = doubt && (before ? words.transcript.disagreementAgain(before) : tellDisagreement(doubt));
    const sum = sums.get(message);
    return {
      step: index + 1,
      slug: message.slug,
      title,
      route: `${routeOf(message, names)}: ${label(trace, index)}`,
      sentences,
      meta: whose ? `${whose}: ${facts}` : facts,
      ...(disagreement && { disagreement }),
      ...(sum && { sum }),
      lines: (lines.get(index) ?? []).map((line) => line.text),
    };
  });
}

function whenOf(trace: Trace, message: Message, isOnly: boolean): string {
  if (!isTimed(message)) return words.transcript.inferredShort;
  const time = formatMs(timeInRun(trace, message));
  if (message.request === undefined) return words.transcript.atOfStory(time);
  // One of several is named beside it.
  return isOnly ? words.transcript.atOfRequest(time) : words.transcript.at(time);
}

/** Who tells whom, hop by hop; a note says where it happens. */
export function routeOf({ wire }: Message, names: ReturnType<typeof namesOf>): string {
  const [first] = wire.hops;
  if (!first) return words.transcript.noteOn(names[wire.at].full);
  // A chain is told as one; hops that fan out from one place are told one by one.
  const chained = wire.hops.every(([from], place) => place === 0 || wire.hops[place - 1]?.[1] === from);
  if (chained) {
    return [first[0], ...wire.hops.map(([, to]) => to)].map((who) => names[who].full).reduce(words.transcript.hop);
  }
  return wire.hops.map(([from, to]) => words.transcript.hop(names[from].full, names[to].full)).join(', ');
}

type Billing = keyof typeof words.transcript.billed;
const billings = { 'billed.init': 'init', 'billed.duration': 'duration', 'billed.restore': 'restore' } as const;
const failedBillings = { ...billings, 'billed.init': 'failedInit', 'billed.restore': 'failedRestore' } as const;

/** What the time after each step is billed as. */
function billedFrom(trace: Trace): (Billing | undefined)[] {
  const billed: (Billing | undefined)[] = trace.messages.map(() => undefined);
  const own = groupBy(trace.messages, ({ environment }) => environment);
  for (const span of trace.spans) {
    const billing = billingOf(trace, span);
    if (!billing) continue;
    const to = span.to ?? trace.messages.length;
    // What happens meanwhile elsewhere is not billed with it.
    for (const { index } of own.get(span.id) ?? []) if (index >= span.from && index < to) billed[index] = billing;
  }
  return billed;
}

function billingOf(trace: Trace, { state, from, to }: Span): Billing | undefined {
  const whole = wholes[state];
  if (whole) return whole;
  const tag = billedTags.get(state);
  if (!tag) return undefined;
  const begun = trace.messages[from];
  if (tag === 'billed.init' && begun && beginningOf(trace, begun) === 'prepare') return 'proactiveInit';
  return (isFailure(trace.messages[to ?? -1]) ? failedBillings : billings)[tag];
}

/** States that are told as a whole, though none of their time is billed as such. */
const wholes: Readonly<Record<string, Billing>> = {
  'environment.managed': 'instance',
  'environment.provisioning': 'making',
};

/** What the transcript needs of the one who plays the story. */
export interface Reader {
  /** The current step from 1; 0 = none. */
  step(): number;
  onChange(listen: () => void): () => void;
  onPick(step: number): void;
  /** How sentences are set, where there is room for more than text. */
  set?(sentences: string): readonly (Node | string)[];
}

const hrefOf = (step: string, scenario: string | undefined): string =>
  `?${new URLSearchParams({ ...(scenario && { scenario }), step })}`;

/** How much is made at once: so many items, or fewer that print much. */
const part = 400;
const weigh = ({ lines }: TranscriptItem): number =>
  excerpts(lines).reduce((weight, line) => weight + line.length / 250, 1);
/** An item after another until the part is full; the first always. */
function endOfPart(told: readonly TranscriptItem[], from: number): number {
  let to = from;
  for (let weight = 0; weight < part; to++) {
    const item = told[to];
    if (!item) return to;
    weight += weigh(item);
  }
  return to;
}

/**
 * Fills an `<ol>` with the transcript and marks the current step in it. Its steps are links, where the page has an
 * address for each, or buttons.
 * @returns what takes it down.
 */
export function mountTranscript(
  list: HTMLOListElement,
  story: { readonly trace: Trace; readonly setting: Setting; readonly slug?: string },
  reader: Reader,
  as: 'a' | 'button' = 'a',
): () => void {
  const told = transcribe(story.trace, story.setting);
  // Ten thousand items at once would keep the page busy for seconds.
  let filling: ReturnType<typeof setTimeout> | undefined;
  const fill = () => {
    select(list)
      .selectAll<HTMLLIElement, TranscriptItem>('li')
      .data(told.slice(0, endOfPart(told, list.children.length)))
      .join((enter) => {
        const item = enter.append('li').attr('data-step', ({ step }) => step);
        const title = item.append(as).text((each) => `${each.title}.`);
        if (as === 'button') title.attr('type', 'button');
        else title.attr('href', ({ slug }) => hrefOf(slug, story.slug));
        item
          .append('span')
          .attr('class', 'route')
          .text(({ route }) => ` ${route}. `);
        item.append('span').each(function ({ sentences }) {
          this.append(...(reader.set?.(sentences) ?? [tieUnits(sentences)]));
        });
        item
          .append('span')
          .attr('class', 'route')
          .text(({ meta }) => ` (${meta}.)`);
        item.each(function ({ disagreement, lines, sum }) {
          if (disagreement) {
            select(this).append('br');
            select(this).append('span').attr('class', 'disagreement').text(disagreement);
          }
          for (const line of excerpts(lines)) {
            select(this).append('br');
            select(this).append('span').attr('class', 'route').text(`${words.transcript.logged} `);
            select(this).append('code').text(line);
          }
          if (sum) select(this).append('p').attr('class', 'sum').text(sum);
        });
        return item;
      });
    mark();
    if (list.children.length < told.length) filling = setTimeout(fill);
  };
  const isLong = told.length > 300 || endOfPart(told, 0) < told.length;
  list.toggleAttribute('data-long', isLong);
  let marked: Element | undefined;
  const mark = () => {
    const now = list.children[reader.step() - 1];
    if (now === marked) return;
    marked?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'step');
    marked = now;
  };
  // To paint one mark among thousands of items takes longer than a frame, and that belongs to the picture.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    clearTimeout(timer);
    if (isLong) timer = setTimeout(mark, 150);
    else mark();
  };
  const onClick = (event: MouseEvent) => {
    const item = (event.target as Element).closest(as)?.closest('li');
    if (!item || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    reader.onPick(Number(item.dataset.step));
  };
  list.addEventListener('click', onClick);
  const unsubscribe = reader.onChange(onChange);
  fill();
  return () => {
    unsubscribe();
    clearTimeout(timer);
    clearTimeout(filling);
    list.removeEventListener('click', onClick);
    list.replaceChildren();
  };
}
