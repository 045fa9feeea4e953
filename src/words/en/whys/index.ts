import type { WordedStep } from '../../steps.ts';
import { clientWhys } from './clients.ts';
import { configuredWhys } from './configured.ts';
import { doorWhys } from './doors.ts';
import { durableWhys } from './durable.ts';
import { environmentWhys } from './environments.ts';
import { everydayWhys } from './everyday.ts';
import { extensionWhys } from './extensions.ts';
import { failureWhys } from './failures.ts';
import { managedWhys } from './managed.ts';
import { managedFailureWhys } from './managedFailures.ts';
import { ownWhys } from './own.ts';
import { remainsWhys } from './remains.ts';
import { serviceWhys } from './service.ts';
import { shardWhys } from './shards.ts';
import { streamWhys } from './streams.ts';

/** Why each step matters, in one sentence. Apart from the steps' words, because what only draws does not say it. */
export const whys: Readonly<Record<WordedStep, string>> = {
  ...everydayWhys,
  ...serviceWhys,
  ...shardWhys,
  ...durableWhys,
  ...managedFailureWhys,
  ...clientWhys,
  ...doorWhys,
  ...environmentWhys,
  ...extensionWhys,
  ...streamWhys,
  ...failureWhys,
  ...configuredWhys,
  ...remainsWhys,
  ...managedWhys,
  ...ownWhys,
};
