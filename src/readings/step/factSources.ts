/** A place where a reader can check what is said. */
export interface FactSource {
  readonly label: string;
  /** Absent: no address of it is known. */
  readonly url?: string;
}

/** A page of AWS's developer guide, and a heading of it, as the page's own anchors name it. */
const guide = (page: string, what: string, heading?: readonly [anchor: string, title: string]): FactSource => ({
  label: `AWS Lambda Developer Guide: ${what}${heading ? `, “${heading[1]}”` : ''}`,
  url: `https://docs.aws.amazon.com/lambda/latest/dg/${page}.html${heading ? `#${heading[0]}` : ''}`,
});

/** A file of published code at the commit that was read, and where in it. */
const file = (repository: string, commit: string, path: string, what: string): FactSource => ({
  label: `AWS source code: ${repository.split('/')[1]}, ${path.split('/').slice(-2).join('/')}: ${what}`,
  url: `https://github.com/${repository}/blob/${commit}/${path}`,
});
const emulator = (path: string, what: string): FactSource =>
  file('aws/aws-lambda-runtime-interface-emulator', '4fa2157', `internal/${path}`, what);

const lifecycle = (anchor: string, title: string): FactSource =>
  guide('lambda-runtime-environment', 'execution environment lifecycle', [anchor, title]);
const custom = (anchor: string, title: string): FactSource =>
  guide('runtimes-custom', 'custom runtimes', [anchor, title]);

/** The sources of the narration. Labels are the documents' own names. */
export const factSources = {
  invokeApi: {
    label: 'AWS Lambda API Reference: Invoke',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  },
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
  customRuntime: guide('runtimes-custom', 'custom runtimes'),
  customInit: custom('runtimes-custom-initialization', 'Initialization tasks'),
  customLoop: custom('runtimes-custom-processing', 'Processing tasks'),
  customEntry: custom('runtimes-custom-bootstrap', 'Entrypoint'),
  customStreams: custom('runtimes-custom-response-streaming', 'Implementing response streaming in a custom runtime'),
  extensionsApi: guide('runtimes-extensions-api', 'Extensions API'),
  functionStates: guide('functions-states', 'function states'),
  concurrency: guide('lambda-concurrency', 'concurrency'),
  reservedConcurrency: guide('configuration-concurrency', 'reserved concurrency'),
  snapStartHooks: guide('snapstart-runtime-hooks-custom', 'SnapStart runtime hooks'),
  snapStartUniqueness: guide('snapstart-uniqueness', 'uniqueness with SnapStart'),
  snapStartLogs: guide('snapstart-monitoring', 'monitoring SnapStart'),
  asyncErrors: guide('invocation-async-error-handling', 'error handling for asynchronous invocation'),
  asyncTalk: {
    label: 'AWS Compute Blog: handling billions of invocations',
    url: 'https://aws.amazon.com/blogs/compute/handling-billions-of-invocations-best-practices-from-aws-lambda/',
  },
  streaming: guide('configuration-response-streaming', 'response streaming'),
  nodeRuntime: file(
    'aws/aws-lambda-nodejs-runtime-interface-client',
    'da5777a',
    'src/Runtime.js',
    'what an uncaught exception does',
  ),
  pythonRuntime: file(
    'aws/aws-lambda-python-runtime-interface-client',
    '206c339',
    'awslambdaric/lambda_runtime_client.py',
    'post_invocation_result',
  ),
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
  nodeCallbacks: file(
    'aws/aws-lambda-nodejs-runtime-interface-client',
    '1597e2a',
    'src/CallbackContext.js',
    'callbackWaitsForEmptyEventLoop',
  ),
  doomLoop: {
    label: 'A. Stuyvenberg, 3 October 2024: avoiding the Lambda doom loop',
    url: 'https://aaronstuyvenberg.com/posts/lambda-timeout-doom-loop',
  },
  rustRuntime: file(
    'awslabs/aws-lambda-rust-runtime',
    '4c4e5fa',
    'lambda-runtime/src/requests.rs',
    'the prelude of a stream',
  ),
  provisioned: guide('provisioned-concurrency', 'provisioned concurrency'),
  snapStart: guide('snapstart', 'SnapStart'),
  snapStartTalk: {
    label: 'AWS Compute Blog: under the hood of SnapStart',
    url: 'https://aws.amazon.com/blogs/compute/under-the-hood-how-aws-lambda-snapstart-optimizes-function-startup-latency/',
  },
  quotas: guide('gettingstarted-limits', 'quotas'),
  telemetry: guide('telemetry-api', 'Telemetry API'),
  telemetrySchema: guide('telemetry-schema-reference', 'Telemetry API event schema'),
  tenantIsolation: guide('tenant-isolation', 'tenant isolation'),
  apiGateway: {
    label: 'AWS, 4 June 2024: API Gateway integration timeout',
    url: 'https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/',
  },
  managedInstances: guide('lambda-managed-instances-execution-environment', 'Managed Instances execution environment'),
  managedScaling: guide('lambda-managed-instances-scaling', 'scaling Managed Instances'),
  managedRuntimes: guide('lambda-managed-instances-runtimes', 'Managed Instances runtimes'),
  pricing: { label: 'AWS Lambda pricing', url: 'https://aws.amazon.com/lambda/pricing/' },
  apiGatewayModes: {
    label: 'Amazon API Gateway Developer Guide: response transfer mode',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  },
  apiGatewayErrors: guide('services-apigateway-errors', 'handling Lambda errors with an API Gateway API'),
  functionUrl: guide('config-rs-invoke-furls', 'function URLs'),
  alb: {
    label: 'Elastic Load Balancing: Lambda functions as targets',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  },
  sqs: guide('services-sqs-configure', 'configuring an SQS event source mapping'),
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
  publicLogs: { label: 'Public CloudWatch logs, 2023 to 2026' },
  rapidInit: emulator('lambda/rapid/handlers.go', 'doRuntimeDomainInit'),
  rapidInvoke: emulator('lambda/rapid/handlers.go', 'doInvoke'),
  rapidReset: emulator('lambda/rapid/handlers.go', 'handleReset'),
  rapidShutdown: emulator('lambda/rapid/shutdown.go', 'the order and the time of a shutdown'),
  rapidStates: emulator('lambda/core/states.go', 'the states of a runtime'),
  rapidInitError: emulator('lambda/rapi/handler/initerror.go', 'POST /runtime/init/error'),
  rapidResponse: emulator('lambda/rapi/handler/invocationresponse.go', 'POST /runtime/invocation/{id}/response'),
  rapidErrors: emulator('lambda/fatalerror/fatalerror.go', 'the types of errors'),
  rapidRequestId: emulator('lambda/rapi/middleware/middleware.go', 'the request id in the path'),
  rapidRouterTest: emulator('lambda/rapi/router_test.go', 'TestInvokeNextTwice'),
  rapidEvents: emulator('lambda/rapi/model/agentevent.go', 'the events of an extension'),
  directInvoke: emulator('lambda/core/directinvoke/directinvoke.go', 'how a response leaves'),
  rapidInstance: emulator('lambda/interop/model.go', 'sizes and rates'),
  rapidEntry: emulator('lambda/rapid/handlers.go', 'doRuntimeBootstrap'),
  managedErrors: emulator('lambda-managed-instances/rapi/rendering/render_error.go', 'InvokeTimeout'),
  managedInvoke: {
    label: 'AWS source code: aws-lambda-runtime-interface-emulator, lambda-managed-instances/invoke',
    url: 'https://github.com/aws/aws-lambda-runtime-interface-emulator/tree/4fa2157/internal/lambda-managed-instances/invoke',
  },
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
    url: 'https://github.com/TrishamBP/TrishamBP.github.io/blob/97de46d/_research/2026-10-06-lambdaner-bench-serverless-ner-inference-benchmark-aws-lambda.md',
  },
} as const satisfies Readonly<Record<string, FactSource>>;

export type FactSourceKey = keyof typeof factSources;
