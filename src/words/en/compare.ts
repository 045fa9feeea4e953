import { didYouMean, quoted } from './near.ts';

/** Two requests side by side (`readings/tellDifference`, `app/ComparePane`). `b` is told against `a`. */
export const compare = {
  title: 'Comparison',
  choose: { a: 'Compare this', b: 'Compare with' },
  request: (story: string, number: number) => `${story}: request ${number}`,
  requestOf: (name: string) => `Request on side ${name}`,
  number: (request: number, of: number) => `${request} of ${of}`,
  own: 'Your own',
  ownLog: (parts: readonly string[]) => `Your log: ${parts.join(' · ')}`,
  billed: (ms: number) => `billed ${ms} ms`,
  ofOther: (text: string) => `Second side: ${text}`,
  /** What the sides are called where both are cold, or both warm. */
  sides: { a: 'A', b: 'B' },
  region: (name: string) => `${name}: diagram, scrolls`,
  picture: (name: string, title: string) => `${name}: ${title}`,
  moment: 'This moment',
  momentOf: (moment: number, of: number) => `Moment ${moment} of ${of}`,
  only: (name: string) => `Only in ${name}`,
  inSide: (name: string, step: number) => `${name} step ${step}`,
  titled: (name: string, text: string) => `${name}: ${text}.`,
  says: (name: string, title: string) => `${name}, “${title}”:`,
  stepNumber: (step: number) => `step ${step}`,
  stepCount: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  waitsAt: (step: number, of: number) => `waits, ${step} / ${of}`,
  /** Why a side has nothing to show where the other has steps. */
  quiet: {
    skipped: (why: string) => `Skipped: ${why}`,
    only: (who: string) => `Only in ${who}`,
    parts: (phases: readonly string[]) => phases.join(', '),
    steps: (who: string, steps: string, time: string) => `${who}’s ${steps}: ${time}`,
    why: {
      exists: 'this environment exists already',
      restored: 'this environment comes from a snapshot',
      unsaved: 'there is no snapshot to restore',
      noneIdle: 'no environment is idle',
      noFailure: 'nothing fails here',
      noExtension: 'no extension runs here',
      over: 'this request is over',
    },
  },
  ends: (time: string) => `ends after ${time}`,
  endsAt: 'ends here; its time is not known',
  differences: 'Differences',
  none: 'Both take the same steps, and no wait differs by more than 1 ms and 10 %.',
  totals: 'Totals',
  total: { client: 'The client waits', billed: 'Billed' },
  difference: 'Difference',
  steps: (from: number, to: number) => (from === to ? `step ${from}` : `steps ${from} to ${to}`),
  skips: (who: string, steps: string, of: string, time: string) => `${who} skips ${of}’s ${steps}: ${time}`,
  adds: (who: string, steps: string, time: string) => `${who} adds ${steps}: ${time}`,
  replaces: (who: string, own: string, other: string, of: string) => `${who} takes ${own} in place of ${of}’s ${other}`,
  timed: (steps: string, time: string) => `${steps} (${time})`,
  waits: (title: string, a: string, timeA: string, b: string, timeB: string) =>
    `Until “${title}”: ${timeA} in ${a}, ${timeB} in ${b}`,
  atLeast: (time: string) => `at least ${time}`,
  unknown: 'time not known',
  range: (first: string, last: string) => `${first} … ${last}`,
  sooner: (who: string, time: string, own: string, other: string) =>
    `${who} answers ${time} sooner: ${own}, not ${other}.`,
  even: (time: string) => `Both answer after ${time}.`,
  noVerdict: 'How long the client waits is not known of both.',
  plus: (time: string) => `+${time}`,
  unknownStory: (name: string, near: string) =>
    `There is no story named ${quoted(name)} to compare with.${didYouMean(near)}`,
  unknownRequest: (name: string, number: number) =>
    `The story ${quoted(name)} has no request ${number}. Its first one is compared.`,
};
