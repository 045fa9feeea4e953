import { type FactSource, guide } from './sourceKinds.ts';

const recursion = (anchor: string, title: string): FactSource =>
  guide('invocation-recursion', 'recursive loop detection', [`invocation-recursion-${anchor}`, title]);

/** The sources of how a function is set up, and of what remains in an environment. */
export const configuredSources = {
  vpcInterfaces: guide('configuration-vpc', 'functions in a VPC', [
    'configuration-vpc-enis',
    'Understanding Hyperplane Elastic Network Interfaces (ENIs)',
  ]),
  vpcNetworking: {
    label: 'AWS Compute Blog: improved VPC networking, from September 2019',
    url: 'https://aws.amazon.com/blogs/compute/announcing-improved-vpc-networking-for-aws-lambda-functions/',
  },
  vpcConfig: {
    label: 'AWS Lambda API Reference: VpcConfig',
    url: 'https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html',
  },
  functionUpdates: guide('functions-states', 'function states', [
    'functions-states-updating',
    'Function states during updates',
  ]),
  logFormats: guide('monitoring-cloudwatchlogs-logformat', 'log formats', [
    'monitoring-cloudwatchlogs-logformat-supported',
    'Supported runtimes and logging methods',
  ]),
  logLevels: guide('monitoring-cloudwatchlogs-log-level', 'log-level filtering', [
    'monitoring-cloudwatchlogs-log-level-mapping',
    'System log level event mapping',
  ]),
  provisionedVariables: guide('provisioned-concurrency', 'provisioned concurrency', [
    'pc-environment-variables',
    'Using environment variables to view and control provisioned concurrency behavior',
  ]),
  powertoolsIssue: {
    label: 'powertools-lambda-java, issue 2113, 3 September 2025: cold starts that were none',
    url: 'https://github.com/aws-powertools/powertools-lambda-java/issues/2113',
  },
  proactivePost: {
    label: 'A. Stuyvenberg, July 2023: understanding proactive initialization',
    url: 'https://aaronstuyvenberg.com/posts/understanding-proactive-initialization',
  },
  recursionChain: recursion('concepts', 'Understanding recursive loop detection'),
  recursionServices: recursion('supported', 'Supported AWS services and SDKs'),
  recursionNotices: recursion('monitoring', 'Recursive loop notifications'),
  recursionAllowed: recursion('disable', 'Allowing a Lambda function to run in a recursive loop'),
  functionCode: guide('best-practices', 'best practices', ['function-code', 'Function code']),
  rds: guide('services-rds', 'Lambda with Amazon RDS'),
} as const satisfies Readonly<Record<string, FactSource>>;
