import type { doorSteps } from '../steps/doors.ts';

/** Why the steps of `steps/doors` matter. */
export const doorWhys: Readonly<Record<keyof typeof doorSteps, string>> = {
  knock: 'A front door has limits of its own, and a cold start counts against them.',
  knockApiGateway: 'API Gateway has limits of its own, and a cold start counts against them.',
  knockFunctionUrl: 'Here the wait may last as long as the function’s own time limit allows, up to 900 s.',
  knockAlb: 'The load balancer’s limit is the one that counts here: Lambda itself would take 6 MB.',
  invokeByDoor: 'To Lambda the front door is the client.',
  invokeByApiGateway: 'To Lambda the front door is the client; a cold start takes its time out of the same 29 s.',
  invokeByFunctionUrl: 'To Lambda the front door is the client: what follows is the same as for a direct call.',
  invokeByAlb: 'To Lambda the front door is the client: what follows is the same as for a direct call.',
  answerDoor: 'The front door turns it back into an HTTP response.',
  answerDoorError: 'Only the front door makes an HTTP error of it.',
  answerDoorTooLate: 'API Gateway’s time limit does not stop Lambda: it only hangs up.',
  respondByDoor: 'What the client waits for is longer than what Lambda’s log shows.',
  respondByApiGateway: 'What the client waits for is longer than what Lambda’s log shows.',
  respondByFunctionUrl: 'What the client waits for is longer than what Lambda’s log shows.',
  respondByAlb: 'What the client waits for is longer than what Lambda’s log shows.',
  respondByDoorError:
    'The client of a front door sees an HTTP error where a direct caller would have seen 200 and a header.',
  respondByDoorThrottled: 'A front door does not try again: that is left to its client.',
  hangUp: 'API Gateway’s time limit does not stop Lambda; the same request sent again runs a second time.',
};
