import { type Message, readMessage } from '../../player/follow.ts';

/** The line between the windows of one talk. */
export interface Line {
  post(message: Message): void;
  close(): void;
}

/**
 * Opens the line of a talk. Pages opened from a disk have no origin in common, and so no channel: there a window speaks
 * to the one that opened it, and answers those who have spoken to it.
 */
export function openLine(talk: string, hear: (message: Message) => void): Line {
  return location.protocol === 'file:' ? openAmongWindows(talk, hear) : openChannel(talk, hear);
}

function openChannel(talk: string, hear: (message: Message) => void): Line {
  const channel = new BroadcastChannel(`lambda-lifecycle ${talk}`);
  channel.onmessage = ({ data }) => {
    const message = readMessage(data);
    if (message?.talk === talk) hear(message);
  };
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

function openAmongWindows(talk: string, hear: (message: Message) => void): Line {
  const known = new Set<Window>(opener ? [opener as Window] : []);
  const onMessage = ({ data, source }: MessageEvent) => {
    const message = readMessage(data);
    if (message?.talk !== talk) return;
    if (source) known.add(source as Window);
    hear(message);
  };
  addEventListener('message', onMessage);
  return {
    post: (message) => {
      for (const each of known) if (!each.closed) each.postMessage(message, '*');
    },
    close: () => removeEventListener('message', onMessage),
  };
}
