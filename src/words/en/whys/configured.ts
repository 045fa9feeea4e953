import type { configuredSteps } from '../steps/configured.ts';

/** Why the steps of `steps/configured` matter. */
export const configuredWhys: Readonly<Record<keyof typeof configuredSteps, string>> = {
  refuseWithoutInterface:
    'After 14 days without a request Lambda takes the interface back and the function becomes Inactive, so that the next call fails in the same way.',
  createSlotInVpc:
    'Before AWS changed this, from September 2019 on, a cold start in a VPC could wait for a network interface of its own.',
  callIntoVpc: 'A function that is attached to a VPC reaches the internet only through that VPC.',
  readOldVariable: 'While an update is in progress requests run with the previous code and configuration.',
  retireOldConfiguration:
    'Any change of the configuration will do: lambda-perf makes the cold starts that it measures in this way.',
  findNoneOfNew: 'A deploy in a busy hour means many cold starts at once.',
  readNewVariable: 'Who changes a variable empties every cache that the function’s environments held.',
  initStartInJson:
    'Text is the default, JSON is a setting of the function, and on Managed Instances there is no other.',
  hideInitReport:
    'An INIT that fails is told at the level WARN, so it is always there; how long one took that went well stands in the first report.',
  startInJson: 'The request id is a field, so a query finds all of a request without taking lines apart.',
  startWarmInJson: 'Of a warm request this is the first line.',
  logInJson:
    'AWS’s managed runtimes for Node.js, Python, Java and .NET write such objects themselves of what goes to their usual loggers.',
  logPlainText: 'Whatever reads such a log must expect both, because extensions print text as well.',
  reportInJson:
    'It is told at INFO, and at WARN if the request failed, so with a system log level of WARN requests that went well leave no line.',
  setFlag:
    'Libraries count cold starts in this way: the first handler run that finds the flag set counts one, and clears it.',
  flagAfterProvisioned:
    'The libraries Powertools for AWS Lambda counted such requests as cold until they began to read that variable, in 2025.',
  flagAfterProactive:
    'Such a flag counts environments that were made, and not requests that waited: for these the client’s own clock is the measure.',
  callItself:
    'It works without X-Ray being switched on, but a loop without a supported SDK, or through a service such as DynamoDB, is not noticed.',
  receiveOwnEvent: 'It is an event like any other, but for the count that it brings along.',
  callItselfAgain: 'Hardly ever is that meant: a function writes to the very queue, topic or bucket that invokes it.',
  receiveLastOfChain: 'Without a limit such a loop goes on, takes ever more concurrency, and is billed.',
  stopChain:
    'It shows in the metric RecursiveInvocationsDropped at once, and in the Health Dashboard and an e-mail after up to 3.5 hours.',
  keepStoppedEvent:
    'Where a loop is meant, PutFunctionRecursionConfig allows it for one function, and then that metric is not written, either.',
};
