/** What is known, since when, and what has changed: a page of its own (`scripts/build/references`). The newest stands first. */

/** What something stands on, and of when it is. */
type Known = readonly [what: string, when: string];

/** A line of the list. `query`: a story or a step of it that shows the change; without one it concerns many. */
interface Change {
  readonly text: string;
  readonly query?: string;
}

export const changes = {
  page: {
    title: 'What is known, and what has changed',
    description: 'Of when the model of AWS Lambda’s lifecycle and its sources are, and what has changed here since.',
    intro: 'Lambda changes, and so does what is published about it. This is of when what is told here is.',
    known: 'Of when it is',
    changed: 'What has changed',
    show: 'See it',
    app: 'Step through a request',
    glossary: 'Glossary',
    disagreements: 'Where the sources disagree',
  },
  /** What the stories stand on, and of when each is. */
  known: [
    ['The model: all stories, read again step by step against the sources', '2026-11-30'],
    ['AWS’s documentation', 'as it was read until November 2026'],
    ['AWS’s emulator of the Runtime API, whose code is the control process', 'commit 4fa2157, January 2026'],
    ['AWS’s client for Python', 'commit 46e4c6a, June 2026'],
    ['AWS’s prices, us-east-1', '2026-09-19'],
    ['Times of the service: LambdaNER-Bench, 3,400 forced cold starts', '2026-10-06'],
    ['Times of INIT by language: maxday/lambda-perf', '2026-08-22'],
  ] as readonly Known[],
  days: [
    {
      date: '2026-12-01',
      changes: [
        {
          text: 'New: a function in a VPC, whose network interface is made before any cold start.',
          query: '?scenario=vpc',
        },
        {
          text: 'New: what the next request finds in globals and in /tmp, and what a timeout leaves of it.',
          query: '?scenario=what-remains',
        },
        {
          text: 'New: a log in JSON; each story’s log can be read as text or as JSON.',
          query: '?scenario=json-log',
        },
        {
          text: 'New: a metric that counts cold starts for which nobody has waited.',
          query: '?scenario=cold-start-flag',
        },
        {
          text: 'New: a function that calls itself, until Lambda stops it.',
          query: '?scenario=recursion-stopped',
        },
        {
          text: 'New: a deploy, or a changed variable, replaces all environments.',
          query: '?scenario=deploy',
        },
        {
          text: 'What is often heard of functions in a VPC, and of fresh memory for each request.',
          query: '?scenario=vpc&step=create-slot',
        },
        { text: 'A step can lead to another story in which what happens there is what matters.' },
        {
          text: 'New: a response is streamed from a custom runtime in Python, with the bootstrap’s own code.',
          query: '?scenario=streaming-python',
        },
        {
          text: 'New: a connection that has gone stale while the environment was frozen, tried once more or not.',
          query: '?scenario=stale-connection',
        },
        {
          text: 'New: work that nobody awaited goes on in the next request, or is lost.',
          query: '?scenario=work-not-awaited',
        },
        {
          text: 'New: an INIT that is longer than the function’s time limit never ends by itself.',
          query: '?scenario=init-loop',
        },
        {
          text: 'New: a stream’s shard that one record blocks, until it is halved, retried and given up.',
          query: '?scenario=stream-shard',
        },
        {
          text: 'New: a durable function, from its first checkpoint over a wait to its replay.',
          query: '?scenario=durable-function',
        },
        {
          text: 'New: on Managed Instances a worker’s process crashes.',
          query: '?scenario=managed-instances-worker-crash',
        },
        {
          text: 'New: a response that is too large ends the process of AWS’s client for Python.',
          query: '?scenario=response-too-large-python',
        },
        {
          text: 'New: on Managed Instances there is no entry point.',
          query: '?scenario=managed-instances-entrypoint',
        },
        {
          text: 'What is often heard of the event: it does not lie at the Runtime API while the environment starts.',
          query: '?scenario=cold-start&step=deliver',
        },
        { text: 'Code is named by its lines, and documentation by its heading wherever one is known.' },
      ],
    },
    {
      date: '2026-11-30',
      changes: [
        {
          text: 'Whether fetching the code is billed: AWS’s pages do not agree, and both sides are told.',
          query: '?scenario=cold-start&step=request-slot',
        },
        {
          text: 'Whether INIT counts against the time limit: one page says so, a log on another shows that it does not.',
          query: '?scenario=cold-start&step=deliver',
        },
        {
          text: 'Provisioned environments were seen to start slower with less memory.',
          query: '?scenario=provisioned',
        },
        {
          text: 'Logs of functions with an external extension have its EXTENSION line.',
          query: '?scenario=extension',
        },
        {
          text: 'When an extension crashes the runtime is ended first, then the other extensions.',
          query: '?scenario=extension-crash',
        },
        {
          text: 'Managed Instances begin at 2,048 MB, and have three environments by default: a request is refused when all are busy.',
          query: '?scenario=managed-instances-busy',
        },
        {
          text: 'A response that breaks off in mid-stream ends as Runtime.TruncatedResponse.',
          query: '?scenario=streaming-crash',
        },
        {
          text: 'API Gateway’s limits for a streamed response: 15 minutes, and how long nothing may come.',
          query: '?scenario=api-gateway-stream',
        },
        {
          text: 'What SnapStart repeats in every environment, and which generators of random numbers stay unique.',
          query: '?scenario=snapstart-publish&step=snapshot',
        },
        { text: 'No source is a repository’s root any more: each is a page, or a file at a commit.' },
      ],
    },
  ] as readonly { date: string; changes: readonly Change[] }[],
};
