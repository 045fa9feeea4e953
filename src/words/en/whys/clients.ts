import type { clientSteps } from '../steps/clients.ts';

/** Why the steps of `steps/clients` matter. */
export const clientWhys: Readonly<Record<keyof typeof clientSteps, string>> = {
  refuseInPython: 'All clients get the same answer, and what becomes of the environment is up to each of them.',
  exitOnRefusal: 'The next request pays for a new init, which with AWS’s client for Node.js it would not.',
};
