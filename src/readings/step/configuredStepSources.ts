import type { configuredSteps } from '../../words/en/steps/configured.ts';
import type { remainsSteps } from '../../words/en/steps/remains.ts';
import type { FactSourceKey } from './factSources.ts';

/** Where what is said of how a function is set up, and of what remains in an environment, can be checked. */
export const configuredStepSources: Readonly<
  Record<keyof typeof configuredSteps | keyof typeof remainsSteps, FactSourceKey | readonly FactSourceKey[]>
> = {
  refuseWithoutInterface: ['vpcInterfaces', 'functionStates'],
  createSlotInVpc: ['vpcInterfaces', 'vpcNetworking', 'firecracker'],
  callIntoVpc: ['vpcInterfaces', 'vpcConfig'],
  readOldVariable: 'functionUpdates',
  retireOldConfiguration: ['functionUpdates', 'lambdaPerf'],
  findNoneOfNew: ['functionUpdates', 'lambdaPerf'],
  readNewVariable: ['functionUpdates', 'shutdownPhase'],
  initStartInJson: ['logLevels', 'logFormats'],
  hideInitReport: 'logLevels',
  startInJson: ['logLevels', 'telemetrySchema'],
  startWarmInJson: ['logLevels', 'runtimeNext'],
  logInJson: ['logFormats', 'logLevels'],
  logPlainText: 'logLevels',
  reportInJson: ['logLevels', 'telemetrySchema'],
  setFlag: 'powertoolsFlag',
  flagAfterProvisioned: ['provisionedVariables', 'powertoolsFlag', 'powertoolsIssue'],
  flagAfterProactive: ['proactivePost', 'powertoolsFlag', 'initPhase'],
  callItself: ['recursionChain', 'recursionServices'],
  receiveOwnEvent: ['asyncTalk', 'recursionChain'],
  callItselfAgain: ['recursionChain', 'recursionServices'],
  receiveLastOfChain: ['asyncTalk', 'recursionChain'],
  stopChain: ['recursionChain', 'recursionNotices', 'invokeRefusal'],
  keepStoppedEvent: ['recursionChain', 'recursionAllowed'],
  openOnce: ['customInit', 'rds'],
  fillGlobal: 'functionCode',
  keepAll: 'lifecycle',
  meetGlobal: 'functionCode',
  stopKeepTmp: 'invokeErrors',
  openAgain: 'invokeErrors',
  meetFile: ['invokeErrors', 'lifecycle'],
};
