import { readOrigin } from '../player/hostOrigin.ts';

/** The line to the page around the frame: only the parent is heard, and only from its origin if that is given. */
export interface Line {
  /** Something that says nothing of the reader: to whoever it is. */
  announce(message: unknown): void;
  /** To the origin that is given, or that has spoken. */
  send(message: unknown): void;
  /** Hears what the parent says. What is wrong with a message is for the listener to see. */
  listen(hear: (message: unknown) => void): void;
}

/** `origin` null: to nobody, but for what is announced. */
export function openLine(parent: Window, origin: string | null | undefined): Line {
  let spoken: string | undefined;
  const hearers: ((message: unknown) => void)[] = [];
  addEventListener('message', (event) => {
    if (event.source !== parent || (origin !== undefined && event.origin !== origin)) return;
    // An opaque origin cannot be addressed by its name.
    spoken ??= readOrigin(event.origin) ?? '*';
    for (const hear of hearers) hear(event.data);
  });
  return {
    announce: (message) => parent.postMessage(message, '*'),
    send: (message) => {
      if (origin !== null) parent.postMessage(message, origin ?? spoken ?? '*');
    },
    listen: (hear) => void hearers.push(hear),
  };
}
