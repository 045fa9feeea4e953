import { type Activity, envelope, type Outcome, state as stateThat, type Verb } from '../../learn/statements.ts';

/** Tells the page around the frame what happened; it is for that page to keep or to send on. */
export function tellHost(verb: Verb, activity: Activity, outcome?: Outcome): void {
  if (window.parent === window) return;
  const origin = new URLSearchParams(location.search).get('origin')?.trim();
  const page = `${location.origin}${location.pathname}`;
  try {
    window.parent.postMessage(envelope(stateThat(verb, activity, page, Date.now(), outcome)), origin || '*');
  } catch {
    // What is given is no origin: nobody is told.
  }
}
