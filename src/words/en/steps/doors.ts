/** Steps at a front door: the plain ones, and what differs from door to door. */
export const doorSteps = {
  knock: {
    label: 'send the HTTP request',
    title: 'The client calls a front door',
    sentences:
      'The client sends its HTTP request to a front door. The front door will turn it into the function’s event.',
  },
  knockApiGateway: {
    label: 'send the HTTP request',
    title: 'The client calls API Gateway',
    sentences:
      'The client sends its HTTP request to API Gateway, which takes at most 10 MB. API Gateway will map it to the function’s event, of at most 6 MB.',
  },
  knockFunctionUrl: {
    label: 'send the HTTP request',
    title: 'The client calls the URL',
    sentences:
      'The client sends its HTTP request to the function’s own URL. It will be converted to an event in payload format 2.0.',
  },
  knockAlb: {
    label: 'send the HTTP request',
    title: 'The client calls the load balancer',
    sentences:
      'The client sends its HTTP request to an Application Load Balancer, with a body of at most 1 MB. The load balancer will turn it into JSON.',
  },
  invokeByDoor: {
    label: 'POST …/invocations',
    title: 'The front door calls Invoke',
    sentences:
      'The front door calls POST /2015-03-31/functions/{name}/invocations on the client’s behalf and waits for the answer.',
  },
  invokeByApiGateway: {
    label: 'POST …/invocations',
    title: 'API Gateway calls Invoke',
    sentences:
      'API Gateway calls POST /2015-03-31/functions/{name}/invocations on the client’s behalf and waits. Its time limit, 29 s by default for a REST API, is running.',
  },
  invokeByFunctionUrl: {
    label: 'POST …/invocations',
    title: 'The URL calls Invoke',
    sentences:
      'The function’s URL calls Invoke on the client’s behalf and waits. The event is the HTTP request as JSON, in payload format 2.0.',
  },
  invokeByAlb: {
    label: 'POST …/invocations',
    title: 'The load balancer calls Invoke',
    sentences:
      'The load balancer calls Invoke on the client’s behalf and waits. The event is the HTTP request as JSON.',
  },
  answerDoor: {
    label: '200 to the front door',
    title: 'The front door has the answer',
    sentences:
      'The response goes from the control process through the worker host and the frontend to the front door. Duration goes on.',
  },
  answerDoorError: {
    label: '200 function error',
    title: 'The front door gets an error',
    sentences:
      'Invoke answers the front door with HTTP 200 and X-Amz-Function-Error, because it was the function that failed and not the call.',
  },
  answerDoorTooLate: {
    label: '200, to nobody',
    title: 'The answer comes too late',
    sentences:
      'The response goes through the worker host and the frontend to the front door, which has hung up. The run is billed in full.',
  },
  respondByDoor: {
    label: 'HTTP response',
    title: 'The client has its answer',
    sentences: 'The front door sends its client the HTTP response. What is still billed goes on without the client.',
  },
  respondByApiGateway: {
    label: 'HTTP response',
    title: 'The client has its answer',
    sentences:
      'API Gateway maps the function’s result to an HTTP response and sends it to its client. API Gateway would take 10 MB, but Lambda buffers at most 6 MB; what is still billed goes on without the client.',
  },
  respondByFunctionUrl: {
    label: 'HTTP response',
    title: 'The client has its answer',
    sentences:
      'The function’s result is converted back from payload format 2.0 to an HTTP response, of at most 6 MB when it is buffered. What is still billed goes on without the client.',
  },
  respondByAlb: {
    label: 'HTTP response',
    title: 'The client has its answer',
    sentences:
      'The load balancer turns the function’s JSON, of at most 1 MB, into an HTTP response and sends it to its client. What is still billed goes on without the client.',
  },
  respondByDoorError: {
    label: 'HTTP error',
    title: 'The client gets an HTTP error',
    sentences: 'The front door answers its client with an HTTP error of its own, usually 502. It does not try again.',
  },
  respondByDoorThrottled: {
    label: 'HTTP error',
    title: 'The client gets an HTTP error',
    sentences: 'The front door turns the 429 into an HTTP error for its client. Nothing is logged or billed by Lambda.',
  },
  hangUp: {
    label: '504 timed out',
    title: 'The front door hangs up',
    sentences:
      'After 29 s API Gateway answers its client 504, “Endpoint request timed out”. Lambda is not told, so the function runs on and is billed.',
  },
};
