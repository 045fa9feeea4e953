/** The picture (`diagram`). */
export const diagram = {
  name: (title: string) => `Sequence diagram: ${title}`,
  wait: (duration: string) => `${duration} pass`,
  transcript: 'Transcript',
  region: 'Diagram, scrolls',
  /** One of several execution environments, the fullest name first. So many others share its place. */
  environment: (number: number, others: number) => {
    const more = others > 0 ? ` +${others}` : '';
    return [`Environment ${number}${more}`, `Env ${number}${more}`, `E${number}${others > 0 ? '+' : ''}`];
  },
  modelledShort: 'modelled after AWS talks',
  /** Whose step it is, by number, where there are several who could be meant. */
  whose: (request: number | undefined, worker: number | undefined, environment: number | undefined) => {
    const names = Object.entries({ request, worker, environment }).flatMap(([name, number]) =>
      number === undefined ? [] : [`${name} ${number}`],
    );
    return names.join(' in ') || undefined;
  },
};

/** What helps to read the picture and is not part of its story (`diagram`). The element does without. */
export const beside = {
  /** Steps that stand in one place: from, to, and how long they take, where that is known. */
  steps: (from: number, to: number, time: string | undefined) =>
    `${from}–${to}: ${to - from + 1} steps${time === undefined ? '' : `, ${time}`}`,
};

/** Who takes part (`diagram`, `readings`). The short name is for narrow screens: at most 9 characters. */
export const lanes = {
  client: { full: 'Client', short: 'Client' },
  frontDoor: { full: 'Front door', short: 'Door' },
  queue: { full: 'Queue', short: 'Queue' },
  poller: { full: 'Poller', short: 'Poller' },
  destination: { full: 'Destination', short: 'Dest.' },
  extension: { full: 'Extension', short: 'Ext.' },
  service: { full: 'Lambda service', short: 'Service' },
  frontend: { full: 'Frontend', short: 'Frontend' },
  counting: { full: 'Counting service', short: 'Counting' },
  assignment: { full: 'Assignment service', short: 'Assign' },
  placement: { full: 'Placement service', short: 'Placement' },
  workerHost: { full: 'Worker host', short: 'Worker' },
  codeStore: { full: 'Code store', short: 'Code' },
  microVm: { full: 'Execution environment', short: 'Env' },
  runtimeApi: { full: 'Runtime API', short: 'API' },
  bootstrap: { full: 'Bootstrap', short: 'Bootstrap' },
  handler: { full: 'Handler', short: 'Handler' },
  logs: { full: 'Logs', short: 'Logs' },
};

/** Front doors, and whose event it is, by their own names. */
export const callers = {
  apiGateway: { full: 'API Gateway', short: 'API GW' },
  functionUrl: { full: 'Function URL', short: 'URL' },
  alb: { full: 'Load balancer', short: 'ALB' },
  eventBridge: { full: 'EventBridge', short: 'EventBr.' },
  sqs: { full: 'SQS queue', short: 'SQS' },
  kinesis: { full: 'Shard of a stream', short: 'Shard' },
};

/** What time is spent on. `init` and `unknown` are for data that does not tell more. */
export const phases = {
  route: 'Routing',
  provision: 'Provision',
  runtime: 'Runtime init',
  function: 'Function init',
  restore: 'Restore',
  invoke: 'Invoke',
  frozen: 'Frozen',
  error: 'Failed',
  init: 'Init (not split)',
  unknown: 'Not split',
};
