/** Steps of Managed Instances where a process fails. */
export const managedFailureSteps = {
  crashWorker: {
    label: 'worker process ends',
    title: 'One worker’s process crashes',
    sentences:
      'The process of this worker ends in the middle of its request; here each worker is a process of its own, as in AWS’s Python client. The runtime’s main process lives, and the environment goes on with the workers that are left.',
  },
  expireForCrashed: {
    label: 'time limit of this request',
    title: 'Its request waits in vain',
    sentences:
      'No answer to the request can come any more, and nobody has told the control process so. In AWS’s published code it waits for a response, an error or the time limit, which is reached now; what production does is not documented.',
  },
  answerForCrashed: {
    label: '200 with the error',
    title: 'Its caller gets a timeout',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and “Task timed out”. Nothing in this answer tells of a crash.',
  },
  serveAlone: {
    label: 'handler(event, context)',
    title: 'The other worker serves on',
    sentences:
      'The worker that was not harmed calls the handler for this request. A second request at this moment would be sent to another environment, or be rejected.',
  },
};
