import { type FactSource, guide } from './sourceKinds.ts';

const mapping = (parameter: string): FactSource => ({
  label: `AWS Lambda API Reference: CreateEventSourceMapping, “${parameter}”`,
  url: `https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-${parameter}`,
});

/** The sources of streams, and of durable functions. */
export const furtherSources = {
  kinesisBatches: guide('with-kinesis', 'Kinesis Data Streams', [
    'kinesis-polling-and-batching',
    'Polling and batching streams',
  ]),
  kinesisFailures: guide('kinesis-on-failure-destination', 'discarded batches of Kinesis Data Streams'),
  kinesisDestination: guide('kinesis-on-failure-destination', 'discarded batches of Kinesis Data Streams', [
    'kinesis-on-failure-destination-console',
    'Configuring destinations for failed invocations',
  ]),
  kinesisPartial: guide('services-kinesis-batchfailurereporting', 'partial batch responses of Kinesis Data Streams'),
  mappingBisect: mapping('BisectBatchOnFunctionError'),
  mappingRetries: mapping('MaximumRetryAttempts'),
  durablePhases: guide('lambda-runtime-environment', 'execution environment lifecycle', [
    'runtimes-lifecycle',
    'Lambda execution environment lifecycle',
  ]),
  durableFunctions: guide('durable-functions', 'durable functions', ['durable-functions-benefits', 'Key benefits']),
  durableConcepts: guide('durable-basic-concepts', 'durable functions, basic concepts', [
    'durable-execution-concept',
    'Durable execution',
  ]),
  durableInvoking: guide('durable-invoking', 'invoking durable functions', [
    'durable-invoking-methods',
    'Invocation methods',
  ]),
  durableSdk: {
    label: 'AWS, 20 December 2025: specification of SDKs for durable functions, §2 and §3',
    url: 'https://github.com/aws/aws-durable-execution-sdk-js/blob/187021388b5a740b39d23b745a14b498d06f015d/LANGUAGE_SDK_SPECIFICATION.md#3-execution-lifecycle',
  },
  durableHistory: {
    label: 'AWS Lambda API Reference: GetDurableExecutionHistory',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_GetDurableExecutionHistory.html',
  },
  checkpointApi: {
    label: 'AWS Lambda API Reference: CheckpointDurableExecution, “Request Syntax”',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_CheckpointDurableExecution.html#API_CheckpointDurableExecution_RequestSyntax',
  },
  managedEntry: {
    label: 'aws-lambda-web-adapter, issue 630, 13 February 2026: the state of a version without an entry point',
    url: 'https://github.com/aws/aws-lambda-web-adapter/issues/630',
  },
} as const satisfies Readonly<Record<string, FactSource>>;
