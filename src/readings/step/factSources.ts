import { codeSources } from './codeSources.ts';
import { configuredSources } from './configuredSources.ts';
import { furtherSources } from './furtherSources.ts';
import { type FactSource, guide } from './sourceKinds.ts';

export type { FactSource };

const lifecycle = (anchor: string, title: string): FactSource =>
  guide('lambda-runtime-environment', 'execution environment lifecycle', [anchor, title]);
const invokeApi = (anchor: string, title: string): FactSource => ({
  label: `AWS Lambda API Reference: Invoke, “${title}”`,
  url: `https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_${anchor}`,
});
const runtimeApi = (anchor: string, title: string): FactSource => guide('runtimes-api', 'Runtime API', [anchor, title]);
const extensionsApi = (anchor: string, title: string): FactSource =>
  guide('runtimes-extensions-api', 'Extensions API', [anchor, title]);
const concurrency = (anchor: string, title: string): FactSource =>
  guide('lambda-concurrency', 'concurrency', [anchor, title]);
const quotas = (anchor: string, title: string): FactSource => guide('gettingstarted-limits', 'quotas', [anchor, title]);
const managed = (anchor: string, title: string): FactSource =>
  guide('lambda-managed-instances-execution-environment', 'Managed Instances execution environment', [
    `lambda-managed-instances-${anchor}`,
    title,
  ]);
const custom = (anchor: string, title: string): FactSource =>
  guide('runtimes-custom', 'custom runtimes', [anchor, title]);

/** The sources of the narration. Labels are the documents' own names. */
export const factSources = {
  invokeApi: invokeApi('RequestSyntax', 'Request Syntax'),
  invokeResponse: invokeApi('ResponseElements', 'Response Elements'),
  invokeRefusal: invokeApi('Errors', 'Errors'),
  streamApi: {
    label: 'AWS Lambda API Reference: InvokeWithResponseStream',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html',
  },
  publishApi: {
    label: 'AWS Lambda API Reference: PublishVersion',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html',
  },
  provisionApi: {
    label: 'AWS Lambda API Reference: PutProvisionedConcurrencyConfig',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutProvisionedConcurrencyConfig.html',
  },
  lifecycle: guide('lambda-runtime-environment', 'execution environment lifecycle'),
  initPhase: lifecycle('runtimes-lifecycle-ib', 'Init phase'),
  initErrors: lifecycle('runtimes-lifecycle-init-errors', 'Failures during the Init phase'),
  restorePhase: lifecycle('runtimes-lifecycle-restore', 'Restore phase'),
  invokePhase: lifecycle('runtimes-lifecycle-invoke', 'Invoke phase'),
  invokeErrors: lifecycle('runtimes-lifecycle-invoke-with-errors', 'Failures during the invoke phase'),
  shutdownPhase: lifecycle('runtimes-lifecycle-shutdown', 'Shutdown phase'),
  coldStarts: lifecycle('cold-start-latency', 'Cold starts and latency'),
  runtimeApi: guide('runtimes-api', 'Runtime API'),
  runtimeNext: runtimeApi('runtimes-api-next', 'Next invocation'),
  runtimeResponse: runtimeApi('runtimes-api-response', 'Invocation response'),
  runtimeInitError: runtimeApi('runtimes-api-initerror', 'Initialization error'),
  runtimeError: runtimeApi('runtimes-api-invokeerror', 'Invocation error'),
  customRuntime: guide('runtimes-custom', 'custom runtimes'),
  customInit: custom('runtimes-custom-initialization', 'Initialization tasks'),
  customLoop: custom('runtimes-custom-processing', 'Processing tasks'),
  customEntry: custom('runtimes-custom-bootstrap', 'Entrypoint'),
  customStreams: custom('runtimes-custom-response-streaming', 'Implementing response streaming in a custom runtime'),
  extensionsApi: guide('runtimes-extensions-api', 'Extensions API'),
  extensionsLifecycle: extensionsApi('runtimes-extensions-api-lifecycle', 'Lambda execution environment lifecycle'),
  extensionRegister: extensionsApi('extensions-registration-api-a', 'Register'),
  extensionNext: extensionsApi('extensions-api-next', 'Next'),
  functionStates: guide('functions-states', 'function states'),
  concurrency: concurrency('understanding-concurrency', 'Understanding and visualizing concurrency'),
  concurrencyControls: concurrency(
    'reserved-and-provisioned',
    'Understanding reserved concurrency and provisioned concurrency',
  ),
  reservedConcurrency: guide('configuration-concurrency', 'reserved concurrency'),
  snapStartHooks: guide('snapstart-runtime-hooks-custom', 'SnapStart runtime hooks'),
  snapStartUniqueness: guide('snapstart-uniqueness', 'uniqueness with SnapStart'),
  snapStartLogs: guide('snapstart-monitoring', 'monitoring SnapStart', [
    'snapstart-cloudwatch',
    'Understanding logging and billing behavior with SnapStart',
  ]),
  asyncErrors: guide('invocation-async-error-handling', 'error handling for asynchronous invocation'),
  asyncTalk: {
    label: 'AWS Compute Blog: handling billions of invocations',
    url: 'https://aws.amazon.com/blogs/compute/handling-billions-of-invocations-best-practices-from-aws-lambda/',
  },
  streaming: guide('configuration-response-streaming', 'response streaming'),
  streamBandwidth: guide('configuration-response-streaming', 'response streaming', [
    'config-rs-bandwidth-cap',
    'Bandwidth limits for response streaming',
  ]),
  webAdapter: {
    label: 'AWS Lambda Web Adapter: architecture, “Request Flow”',
    url: 'https://awslabs.github.io/aws-lambda-web-adapter/reference/architecture.html#request-flow',
  },
  staleSocket: {
    label: 'aws-sdk-js-v3, issue 1196, 20 May 2020: ECONNRESET where an environment is used again',
    url: 'https://github.com/aws/aws-sdk-js-v3/issues/1196',
  },
  frozenClocks: {
    label: 'aws-lambda-web-adapter, issue 830, 1 September 2026: clocks measured over freezes',
    url: 'https://github.com/aws/aws-lambda-web-adapter/issues/830',
  },
  doomLoop: {
    label: 'A. Stuyvenberg, 3 October 2024: avoiding the Lambda doom loop',
    url: 'https://aaronstuyvenberg.com/posts/lambda-timeout-doom-loop',
  },
  provisioned: guide('provisioned-concurrency', 'provisioned concurrency'),
  snapStart: guide('snapstart', 'SnapStart'),
  snapStartTalk: {
    label: 'AWS Compute Blog: under the hood of SnapStart',
    url: 'https://aws.amazon.com/blogs/compute/under-the-hood-how-aws-lambda-snapstart-optimizes-function-startup-latency/',
  },
  quotas: guide('gettingstarted-limits', 'quotas'),
  computeQuotas: quotas('compute-and-storage', 'Compute and storage'),
  functionQuotas: quotas(
    'function-configuration-deployment-and-execution',
    'Function configuration, deployment, and execution',
  ),
  requestQuotas: quotas('api-requests', 'Lambda API requests'),
  telemetry: guide('telemetry-api', 'Telemetry API'),
  telemetrySchema: guide('telemetry-schema-reference', 'Telemetry API event schema', ['Status', 'Status']),
  tenantIsolation: guide('tenant-isolation', 'tenant isolation'),
  apiGateway: {
    label: 'AWS, 4 June 2024: API Gateway integration timeout',
    url: 'https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/',
  },
  managedInstances: guide('lambda-managed-instances-execution-environment', 'Managed Instances execution environment'),
  managedInit: managed('init-phase', 'Init phase'),
  managedInvokePhase: managed('invoke-phase', 'Invoke phase'),
  managedFailures: managed('error-handling', 'Error handling and recovery'),
  managedTimeouts: managed('invoke-timeouts', 'Invoke timeouts'),
  managedScaling: guide('lambda-managed-instances-scaling', 'scaling Managed Instances'),
  managedRuntimes: guide('lambda-managed-instances-runtimes', 'Managed Instances runtimes'),
  pricing: { label: 'AWS Lambda pricing', url: 'https://aws.amazon.com/lambda/pricing/' },
  apiGatewayModes: {
    label: 'Amazon API Gateway Developer Guide: response transfer mode',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  },
  apiGatewayErrors: guide('services-apigateway-errors', 'handling Lambda errors with an API Gateway API'),
  functionUrlPayloads: guide('urls-invocation', 'invoking function URLs', [
    'urls-payloads',
    'Request and response payloads',
  ]),
  functionUrlThrottling: guide('urls-configuration', 'function URLs', ['urls-throttling', 'Throttling function URLs']),
  functionUrl: guide('config-rs-invoke-furls', 'response streaming through function URLs'),
  alb: {
    label: 'Elastic Load Balancing: Lambda functions as targets',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  },
  sqs: guide('with-sqs', 'Amazon SQS, polling and batching'),
  sqsQueue: guide('services-sqs-configure', 'configuring an SQS event source mapping', [
    'events-sqs-queueconfig',
    'Configuring a queue to use with Lambda',
  ]),
  metrics: guide('monitoring-metrics-types', 'metrics'),
  initBilling: {
    label: 'AWS Compute Blog: billing for the INIT phase',
    url: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
  },
  imageLogs: {
    label: 'aws-lambda-base-images, issue 56: logs of images',
    url: 'https://github.com/aws/aws-lambda-base-images/issues/56',
  },
  provisionedCpu: {
    label: 'datadog-lambda-extension, pull request 700, 6 June 2025: INIT times on demand and provisioned',
    url: 'https://github.com/DataDog/datadog-lambda-extension/pull/700',
  },
  memoryLog: {
    label: 'DataBiosphere/azul, issue 7730: a log of 3 April 2026',
    url: 'https://github.com/DataBiosphere/azul/issues/7730',
  },
  timeoutCall: {
    label: 'aws-appsync-community, issue 386, 28 February 2025: what a caller gets at the time limit',
    url: 'https://github.com/aws/aws-appsync-community/issues/386',
  },
  publicLogs: { label: 'Public CloudWatch logs, 2023 to 2026, observed; their addresses were not kept' },
  ...furtherSources,
  ...configuredSources,
  ...codeSources,
  firecracker: {
    label: 'AWS paper: Firecracker, NSDI 2020',
    url: 'https://www.usenix.org/system/files/nsdi20-paper-agache.pdf',
  },
  containerLoading: {
    label: 'AWS paper: On-demand Container Loading in AWS Lambda, ATC 2023',
    url: 'https://arxiv.org/abs/2305.13162',
  },
  reinvent: {
    label: 'AWS talk: re:Invent 2025, CNS423',
    url: 'https://repost.aws/articles/AR3aVdHAAURayFAhfVyTzkKg/',
  },
  qcon: {
    label: 'AWS talk: QCon San Francisco 2023, M. Danilov',
    url: 'https://www.infoq.com/news/2023/10/aws-lambda-under-the-hood/',
  },
  lambdaPerf: {
    label: 'Measurements: maxday/lambda-perf, 2026-08-22',
    url: 'https://github.com/maxday/lambda-perf/blob/main/data/last.json',
  },
  nerBench: {
    label: 'Measurements: LambdaNER-Bench, 2026-10-06, 3,400 forced cold starts',
    url: 'https://github.com/TrishamBP/TrishamBP.github.io/blob/97de46d2771e6de995967d7e9c411e3ef8ba746e/_research/2026-10-06-lambdaner-bench-serverless-ner-inference-benchmark-aws-lambda.md',
  },
} as const satisfies Readonly<Record<string, FactSource>>;

export type FactSourceKey = keyof typeof factSources;
