import type { DisagreementName } from '../../words/disagreementTexts.ts';
import type { FactSourceKey } from './factSources.ts';

/** Sources that do not say the same. */
interface Disagreement {
  /** A story, and a step of it, where it can be seen. */
  readonly story: string;
  readonly step: string;
  /** Who says one thing, and who another. */
  readonly sides: readonly [FactSourceKey, FactSourceKey, ...FactSourceKey[]];
}

/** Who disagrees: all of facts §11 that a story tells of, and what is newer than it. */
export const disagreements: Readonly<Record<DisagreementName, Disagreement>> = {
  codeBilled: {
    story: 'cold-start',
    step: 'request-slot',
    sides: ['coldStarts', 'extensionsLifecycle', 'initBilling', 'rapidInit', 'nerBench'],
  },
  initAgainstLimit: { story: 'cold-start', step: 'deliver', sides: ['customInit', 'invokeErrors'] },
  initRetry: { story: 'init-timeout', step: 'fail-init', sides: ['initPhase', 'publicLogs'] },
  shutdownShare: { story: 'extension-spin-down', step: 'terminate', sides: ['extensionsLifecycle', 'rapidShutdown'] },
  shutdownReason: {
    story: 'extension-spin-down',
    step: 'extension-shutdown',
    sides: ['extensionsLifecycle', 'rapidReason'],
  },
  timeoutType: { story: 'streaming-timeout', step: 'last-byte', sides: ['rapidErrors', 'timeoutCall'] },
  outOfMemoryType: { story: 'out-of-memory', step: 'out-of-memory', sides: ['rapidErrors', 'memoryLog'] },
  errorStatus: { story: 'handler-error', step: 'error', sides: ['telemetrySchema', 'rapidInvoke'] },
  routerName: { story: 'cold-start', step: 'none-idle', sides: ['firecracker', 'qcon'] },
};
