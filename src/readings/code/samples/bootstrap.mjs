#!/usr/bin/env node
// Runtime init: Node starts, and runs this file from the top.
import http from 'node:http'; //: startRuntime bootRuntime
import { pathToFileURL } from 'node:url'; //: bootRuntime

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env; //: bootRuntime

/** One request to the Runtime API, with no time limit (fetch would give up after five minutes). */
function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const url = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime${path}`;
    const request = http.request(url, { method, headers }, async (answer) => {
      if (answer.statusCode === 500) process.exit(1);
      const chunks = await answer.toArray();
      resolve({ headers: answer.headers, body: Buffer.concat(chunks).toString() });
    });
    request.on('error', reject).end(body);
  });
}

function callError(path, error, type, headers = {}) {
  const body = { errorMessage: error.message, errorType: type, stackTrace: error.stack.split('\n') };
  return call('POST', path, JSON.stringify(body), { ...headers, 'Lambda-Runtime-Function-Error-Type': type });
}

// Function init: load the code that _HANDLER names, as file.function.
const [file, name] = _HANDLER.split('.'); //: loadHandler
const module = pathToFileURL(`${LAMBDA_TASK_ROOT}/${file}.mjs`); //: loadHandler
const { [name]: handler } = await import(module).catch(async (error) => {
  //: loadHandler
  console.error(error);
  await callError('/init/error', error, 'Runtime.ImportModuleError'); //: initError
  process.exit(1); //: failInit
});

while (true) {
  // One open request, with no time limit. The first ends INIT, each later one ends an INVOKE.
  const { headers, body } = await call('GET', '/invocation/next'); //: next freeze thaw kill seen
  const id = headers['lambda-runtime-aws-request-id']; //: answerNext
  const deadline = Number(headers['lambda-runtime-deadline-ms']); //: answerNext
  const attempt = headers['lambda-runtime-invocation-id']; //: answerNext
  const echo = attempt ? { 'Lambda-Runtime-Invocation-Id': attempt } : {};
  process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'] ?? ''; //: answerNext

  let result;
  try {
    const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
    result = JSON.stringify(await handler(JSON.parse(body), context)); //: handle return
  } catch (error) {
    //: throw
    console.error(error); //: throw
    await callError(`/invocation/${id}/error`, error, `Function.${error.name}`, echo); //: error
    continue;
  }
  const json = { 'Content-Type': 'application/json' };
  await call('POST', `/invocation/${id}/response`, result, { ...echo, ...json }); //: response accept
}
