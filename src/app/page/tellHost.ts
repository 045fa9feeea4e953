import { type Activity, envelope, type Outcome, state as stateThat, type Verb } from '../../learn/statements.ts';
import { readOrigin } from '../../player/hostOrigin.ts';
import { complaints } from '../../words/complaints.ts';

let complained = false;

/** Tells the page around the frame what happened; it is for that page to keep or to send on. */
export function tellHost(verb: Verb, activity: Activity, outcome?: Outcome): void {
  if (window.parent === window) return;
  const given = new URLSearchParams(location.search).get('origin') ?? '';
  const origin = readOrigin(given);
  if (origin === null) {
    if (!complained) console.warn(complaints.noOrigin(given.slice(0, 80)));
    complained = true;
    return;
  }
  const page = `${location.origin}${location.pathname}`;
  window.parent.postMessage(envelope(stateThat(verb, activity, page, Date.now(), outcome)), origin ?? '*');
}
