import { type FactSource, file, type Lines } from './sourceKinds.ts';

/** The emulator's commit of January 2026; a file that has changed since is named at the commit at which its lines were counted. */
const emulator = (path: string, lines: Lines, what: string, commit = '4fa2157'): FactSource =>
  file('aws/aws-lambda-runtime-interface-emulator', commit, `internal/${path}`, lines, what);

/** Published code, each at the lines that say what is told. */
export const codeSources = {
  nodeRuntime: file(
    'aws/aws-lambda-nodejs-runtime-interface-client',
    '1ab99907ea58774ad03ac09ad6233b5c0fd7a861',
    'src/Runtime.js',
    [165, 176],
    'what an uncaught exception does',
  ),
  rustRuntime: file(
    'aws/aws-lambda-rust-runtime',
    '6f305bb00f3cc613fd82f88d2f2200e8089e4385',
    'lambda-runtime/src/requests.rs',
    [81, 136],
    'the prelude of a stream',
  ),
  pythonRuntime: file(
    'aws/aws-lambda-python-runtime-interface-client',
    '206c339c3e7d74afe7f6fc62ce331aa9903b23a9',
    'awslambdaric/lambda_runtime_client.py',
    [101, 110],
    'post_invocation_result, the whole at once',
  ),
  pythonPost: file(
    'aws/aws-lambda-python-runtime-interface-client',
    '0b031a06b4cf8306df9479f73cab5fdf90834c3a',
    'awslambdaric/runtime_client.cpp',
    [72, 100],
    'method_post_invocation_result, what is not answered 2xx raises',
  ),
  pythonWorkers: file(
    'aws/aws-lambda-python-runtime-interface-client',
    '2a7012cb7f65a395671099967e53e01fd3a9f6c9',
    'awslambdaric/lambda_multi_concurrent_utils.py',
    [35, 53],
    'run_concurrent, a process for each worker and none anew',
  ),
  nodeCallbacks: file(
    'aws/aws-lambda-nodejs-runtime-interface-client',
    '1597e2a953108547187d2e879271bab911f459eb',
    'src/CallbackContext.js',
    [39, 56],
    'callbackWaitsForEmptyEventLoop',
  ),
  powertoolsFlag: file(
    'aws-powertools/powertools-lambda-typescript',
    '2995cad1972707f3682f87c6c8a854c9cf47b73b',
    'packages/commons/src/Utility.ts',
    [58, 98],
    'a flag for cold starts, and what it asks first',
  ),
  rapidInit: emulator('lambda/rapid/handlers.go', [279, 404], 'doRuntimeDomainInit, the INIT'),
  rapidInvoke: emulator('lambda/rapid/handlers.go', [406, 533], 'doInvoke, one request, with INIT if it is still due'),
  rapidReset: emulator('lambda/rapid/handlers.go', [710, 785], 'handleReset, after a failure or at the time limit'),
  rapidShutdown: emulator('lambda/rapid/shutdown.go', [305, 368], 'shutdown, its order and its time'),
  rapidStates: emulator('lambda/core/states.go', [84, 94], 'what a runtime may not do unless its state allows it'),
  rapidInitError: emulator('lambda/rapi/handler/initerror.go', [25, 72], 'POST /runtime/init/error'),
  rapidResponse: emulator(
    'lambda/rapi/handler/invocationresponse.go',
    [27, 123],
    'POST /runtime/invocation/{id}/response',
  ),
  rapidErrors: emulator('lambda/fatalerror/fatalerror.go', [20, 43], 'the types of errors'),
  rapidRequestId: emulator(
    'lambda/rapi/middleware/middleware.go',
    [23, 40],
    'the request id in the path',
    '49a7d1a64c5be15c81d171d237636befb080c11e',
  ),
  rapidRouterTest: emulator('lambda/rapi/router_test.go', [148, 157], 'TestInvokeNextTwice'),
  rapidReason: emulator('lambda/rapid/handlers.go', [42, 46], 'the reason of a shutdown'),
  rapidStream: emulator(
    'lambda/core/directinvoke/directinvoke.go',
    [292, 359],
    'how a stream ends',
    '07bf88ef3ab3ba16ad80b23939ac0a96f9d3e910',
  ),
  rapidSizes: emulator(
    'lambda/interop/model.go',
    [21, 33],
    'sizes and rates',
    '49a7d1a64c5be15c81d171d237636befb080c11e',
  ),
  rapidEntry: emulator('lambda/rapid/handlers.go', [190, 219], 'doRuntimeBootstrap'),
  managedErrors: emulator('lambda-managed-instances/rapi/rendering/render_error.go', [66, 74], 'InvokeTimeout'),
  managedBootstrap: emulator(
    'lambda-managed-instances/rapid/handlers.go',
    [157, 200],
    'prepareRuntimeBootstrap, where a bootstrap is looked for',
    '4366ea00f250125bc5feb5bab935b88642c4799b',
  ),
  managedEnds: emulator(
    'lambda-managed-instances/rapid/shutdown.go',
    [340, 387],
    'processTermination, the end of the runtime’s main process',
    'aae960266414d5759ddc7d0c1329c04a27af830b',
  ),
  managedRunning: emulator(
    'lambda-managed-instances/invoke/running_invoke.go',
    [134, 170],
    'what is waited for: a response, an error, or the time limit',
    '4366ea00f250125bc5feb5bab935b88642c4799b',
  ),
  managedInvoke: emulator(
    'lambda-managed-instances/invoke/invoke_router.go',
    [97, 152],
    'a request to a worker, and its answer back',
    'aae960266414d5759ddc7d0c1329c04a27af830b',
  ),
} as const satisfies Readonly<Record<string, FactSource>>;
