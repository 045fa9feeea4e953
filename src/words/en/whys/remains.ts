import type { remainsSteps } from '../steps/remains.ts';

/** Why the steps of `steps/remains` matter. */
export const remainsWhys: Readonly<Record<keyof typeof remainsSteps, string>> = {
  openOnce:
    'A hundred requests at once are a hundred environments with as many connections, which is what a proxy such as RDS Proxy is for.',
  fillGlobal:
    'AWS advises to keep no user data in an environment, because the next request there may be somebody else’s.',
  keepAll: 'What is kept makes later requests fast, and none of them may rely on it.',
  meetGlobal: 'No line of Lambda’s marks such a leak, and a test with a single request never shows it.',
  stopKeepTmp: 'A file that was half written outlives the request that failed.',
  openAgain: 'To Lambda the environment looked warm, and this request pays for what INIT had done before.',
  meetFile: 'What is written to /tmp and never deleted fills it, and it has 512 MB unless more is configured.',
};
