/** A place where a reader can check what is said. */
export interface FactSource {
  readonly label: string;
  /** Absent: no address of it is known. */
  readonly url?: string;
}

const docs = 'https://docs.aws.amazon.com/lambda/latest';

/** The sources of the narration. Labels are the documents' own names. */
export const factSources = {
  invokeApi: { label: 'AWS Lambda API Reference: Invoke', url: `${docs}/api/API_Invoke.html` },
  lifecycle: {
    label: 'AWS Lambda Developer Guide: execution environment lifecycle',
    url: `${docs}/dg/lambda-runtime-environment.html`,
  },
  runtimeApi: { label: 'AWS Lambda Developer Guide: Runtime API', url: `${docs}/dg/runtimes-api.html` },
  customRuntime: { label: 'AWS Lambda Developer Guide: custom runtimes', url: `${docs}/dg/runtimes-custom.html` },
  extensionsApi: {
    label: 'AWS Lambda Developer Guide: Extensions API',
    url: `${docs}/dg/runtimes-extensions-api.html`,
  },
  functionStates: { label: 'AWS Lambda Developer Guide: function states', url: `${docs}/dg/functions-states.html` },
  concurrency: { label: 'AWS Lambda Developer Guide: concurrency', url: `${docs}/dg/lambda-concurrency.html` },
  snapStartHooks: {
    label: 'AWS Lambda Developer Guide: SnapStart runtime hooks',
    url: `${docs}/dg/snapstart-runtime-hooks-custom.html`,
  },
  asyncErrors: {
    label: 'AWS Lambda Developer Guide: error handling for asynchronous invocation',
    url: `${docs}/dg/invocation-async-error-handling.html`,
  },
  asyncTalk: {
    label: 'AWS Compute Blog: handling billions of invocations',
    url: 'https://aws.amazon.com/blogs/compute/handling-billions-of-invocations-best-practices-from-aws-lambda/',
  },
  streaming: {
    label: 'AWS Lambda Developer Guide: response streaming',
    url: `${docs}/dg/configuration-response-streaming.html`,
  },
  nodeRuntime: {
    label: 'AWS source code: Node.js runtime client for Lambda',
    url: 'https://github.com/aws/aws-lambda-nodejs-runtime-interface-client',
  },
  rustRuntime: {
    label: 'AWS source code: Rust runtime for Lambda',
    url: 'https://github.com/awslabs/aws-lambda-rust-runtime',
  },
  provisioned: {
    label: 'AWS Lambda Developer Guide: provisioned concurrency',
    url: `${docs}/dg/provisioned-concurrency.html`,
  },
  snapStart: { label: 'AWS Lambda Developer Guide: SnapStart', url: `${docs}/dg/snapstart.html` },
  snapStartTalk: {
    label: 'AWS Compute Blog: under the hood of SnapStart',
    url: 'https://aws.amazon.com/blogs/compute/under-the-hood-how-aws-lambda-snapstart-optimizes-function-startup-latency/',
  },
  quotas: { label: 'AWS Lambda Developer Guide: quotas', url: `${docs}/dg/gettingstarted-limits.html` },
  telemetry: { label: 'AWS Lambda Developer Guide: Telemetry API', url: `${docs}/dg/telemetry-api.html` },
  tenantIsolation: { label: 'AWS Lambda Developer Guide: tenant isolation', url: `${docs}/dg/tenant-isolation.html` },
  apiGateway: {
    label: 'AWS: API Gateway integration timeout',
    url: 'https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/',
  },
  managedInstances: {
    label: 'AWS Lambda Developer Guide: Managed Instances execution environment',
    url: `${docs}/dg/lambda-managed-instances-execution-environment.html`,
  },
  managedScaling: {
    label: 'AWS Lambda Developer Guide: scaling Managed Instances',
    url: `${docs}/dg/lambda-managed-instances-scaling.html`,
  },
  managedRuntimes: {
    label: 'AWS Lambda Developer Guide: Managed Instances runtimes',
    url: `${docs}/dg/lambda-managed-instances-runtimes.html`,
  },
  pricing: { label: 'AWS Lambda pricing', url: 'https://aws.amazon.com/lambda/pricing/' },
  apiGatewayModes: {
    label: 'Amazon API Gateway Developer Guide: response transfer mode',
    url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  },
  functionUrl: {
    label: 'AWS Lambda Developer Guide: function URLs',
    url: `${docs}/dg/config-rs-invoke-furls.html`,
  },
  alb: {
    label: 'Elastic Load Balancing: Lambda functions as targets',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  },
  retries: {
    label: 'AWS Lambda Developer Guide, edition of 2023: invocation retries',
    url: 'https://github.com/awsdocs/aws-lambda-developer-guide',
  },
  metrics: { label: 'AWS Lambda Developer Guide: metrics', url: `${docs}/dg/monitoring-metrics-types.html` },
  initBilling: {
    label: 'AWS Compute Blog: billing for the INIT phase',
    url: 'https://aws.amazon.com/blogs/compute/aws-lambda-standardizes-billing-for-init-phase/',
  },
  emulator: {
    label: 'AWS source code: Runtime Interface Emulator',
    url: 'https://github.com/aws/aws-lambda-runtime-interface-emulator',
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
  lambdaPerf: { label: 'Measurements: maxday/lambda-perf, 2026-08-22', url: 'https://github.com/maxday/lambda-perf' },
  nerBench: {
    label: 'Measurements: LambdaNER-Bench, 2026',
  },
} as const satisfies Readonly<Record<string, FactSource>>;

export type FactSourceKey = keyof typeof factSources;
