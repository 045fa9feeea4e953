import type { clientSteps } from '../steps/clients.ts';

/** Why the steps of `steps/clients` matter. */
export const clientWhys: Readonly<Record<keyof typeof clientSteps, string>> = {
  exitOnRefusal: 'The next request pays for a new init, which with AWS’s client for Node.js it would not.',
};
