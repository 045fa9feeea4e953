import type { OwnWords } from '../../../lifecycle/ownWords.ts';

/** Why the steps of `steps/own` matter. */
export const ownWhys: Readonly<Record<OwnWords, string>> = {
  startPython:
    'Streaming is a matter of the program that speaks with the Runtime API, and not of the language: AWS’s Node.js client streams, too.',
  yieldFirst: 'Whoever opens the POST before the first part has nothing left but trailers to tell of an early error.',
  openStreamInPython:
    'A web adapter spares you this: it starts as an extension, makes an HTTP request to your app of each event, and passes on the answer.',
  yieldMore:
    'A buffered bootstrap collects the same parts and posts them once, so its client waits for the last of them.',
  throwInStream: 'The handler cannot take back what the client has already read.',
  breakStreamInPython: 'Without trailers the client could not tell a response that failed from one that is short.',
};
