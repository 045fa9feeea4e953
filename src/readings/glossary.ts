import type { Phase } from '../lifecycle/meta.ts';
import type { Participant } from '../lifecycle/wire.ts';
import { glossaryWords } from '../words/glossary.ts';
import type { FactSourceKey } from './step/factSources.ts';

/** A word's name in links. */
export type TermName = keyof typeof glossaryWords.terms;

interface TermSource {
  readonly source: FactSourceKey;
  /** AWS publishes no code of it: known from talks and papers. */
  readonly modelled?: true;
}

const from = (source: FactSourceKey): TermSource => ({ source });
const told = (source: FactSourceKey): TermSource => ({ source, modelled: true });

/** Where each word is explained at its source. */
export const termSources: Readonly<Record<TermName, TermSource>> = {
  'function-url': from('functionUrl'),
  'account-quota': from('quotas'),
  alb: from('alb'),
  'api-gateway': from('apiGateway'),
  'assignment-service': told('qcon'),
  'async-invoke': from('asyncErrors'),
  'billed-duration': from('lifecycle'),
  bootstrap: from('customEntry'),
  'buffered-response': from('quotas'),
  client: from('invokeApi'),
  'code-store': told('containerLoading'),
  'cold-start': from('coldStarts'),
  concurrency: from('provisioned'),
  'container-image': told('containerLoading'),
  'counting-service': told('reinvent'),
  'custom-runtime': from('customRuntime'),
  'dead-letter-queue': from('asyncErrors'),
  deadline: from('runtimeApi'),
  'durable-function': from('durableConcepts'),
  duration: from('extensionsApi'),
  'event-source-mapping': from('mappingRetries'),
  'execution-environment': from('lifecycle'),
  extension: from('extensionsApi'),
  firecracker: told('firecracker'),
  freeze: from('lifecycle'),
  frontend: told('reinvent'),
  'front-door': from('functionUrl'),
  'function-error': from('invokeApi'),
  'function-init': from('lifecycle'),
  handler: from('customLoop'),
  init: from('initBilling'),
  'init-duration': from('rapidInit'),
  'init-error': from('initErrors'),
  invoke: from('invokePhase'),
  layer: from('customRuntime'),
  'lambda-service': told('reinvent'),
  'log-format': from('logLevels'),
  'log-stream': from('rapidInit'),
  'long-poll': from('runtimeApi'),
  'managed-instances': from('managedInstances'),
  next: from('runtimeApi'),
  'out-of-memory': from('lifecycle'),
  placement: told('firecracker'),
  poller: told('asyncTalk'),
  'proactive-init': from('initPhase'),
  'provisioned-concurrency': from('provisioned'),
  provisioning: told('firecracker'),
  queue: from('asyncErrors'),
  rapid: from('rapidInit'),
  report: from('lifecycle'),
  'request-id': from('runtimeApi'),
  'reserved-concurrency': from('reservedConcurrency'),
  reset: from('invokeErrors'),
  'response-streaming': from('streaming'),
  restore: from('snapStart'),
  'runtime-api': from('runtimeApi'),
  'runtime-init': from('lifecycle'),
  scaling: from('quotas'),
  shutdown: from('extensionsApi'),
  snapstart: from('snapStart'),
  'spill-over': from('provisioned'),
  'suppressed-init': from('invokeErrors'),
  'synchronous-invoke': from('invokeApi'),
  'telemetry-api': from('telemetry'),
  'tenant-isolation': from('tenantIsolation'),
  thaw: from('lifecycle'),
  throttle: from('metrics'),
  'time-limit': from('invokePhase'),
  'tmp-directory': from('lifecycle'),
  'warm-start': from('lifecycle'),
  'worker-host': told('firecracker'),
  'zip-package': from('quotas'),
};

/** The word for each colour. */
export const termOfPhase: Readonly<Record<Phase, TermName>> = {
  provision: 'provisioning',
  runtime: 'runtime-init',
  function: 'function-init',
  restore: 'restore',
  invoke: 'invoke',
  frozen: 'freeze',
  error: 'reset',
};

/** The word for each lane. */
export const termOfLane: Readonly<Record<Participant, TermName>> = {
  client: 'client',
  frontDoor: 'front-door',
  queue: 'queue',
  poller: 'poller',
  destination: 'dead-letter-queue',
  frontend: 'frontend',
  counting: 'counting-service',
  assignment: 'assignment-service',
  placement: 'placement',
  workerHost: 'worker-host',
  codeStore: 'code-store',
  microVm: 'execution-environment',
  runtimeApi: 'runtime-api',
  extension: 'extension',
  bootstrap: 'bootstrap',
  handler: 'handler',
  logs: 'log-stream',
};

/** All words, by what they are called. */
export const termNames: readonly TermName[] = (Object.keys(glossaryWords.terms) as TermName[]).sort((a, b) =>
  glossaryWords.terms[a].term.localeCompare(glossaryWords.terms[b].term, 'en'),
);

export const isTerm = (name: string): name is TermName => Object.hasOwn(glossaryWords.terms, name);

/** The words in which all that is searched for occurs; those that are called so come first. */
export function findTerms(query: string): TermName[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const found = termNames.filter((name) => {
    const { term, text } = glossaryWords.terms[name];
    return isFound(`${name} ${term} ${text}`);
  });
  const isCalled = (name: TermName) => isFound(glossaryWords.terms[name].term);
  return [...found.filter(isCalled), ...found.filter((name) => !isCalled(name))];
}
