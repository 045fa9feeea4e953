/** Steps of an external extension. */
export const extensionSteps = {
  startExtension: {
    label: 'exec the extension',
    title: 'The extension is executed',
    sentences:
      'The control process executes what it finds in /opt/extensions, before the runtime. It is billed as Init Duration.',
    why: 'An extension delays every cold start: the runtime is started only when it has registered.',
  },
  register: {
    label: 'POST /extension/register',
    title: 'The extension registers',
    sentences:
      'The extension calls POST /2020-01-01/extension/register for INVOKE and SHUTDOWN, and gets its identifier. This is billed as Init Duration.',
    why: 'What does not register before the runtime asks for its first event is refused.',
  },
  startExtensionAgain: {
    label: 'exec the extension',
    title: 'The extension is executed again',
    sentences:
      'The control process executes what it finds in /opt/extensions again, before the runtime, inside the request. It is billed as Duration.',
    why: 'Extension and runtime have both ended, so both start anew while the client waits.',
  },
  registerAgain: {
    label: 'POST /extension/register',
    title: 'The extension registers again',
    sentences:
      'The new process calls POST /2020-01-01/extension/register for INVOKE and SHUTDOWN, and gets an identifier of its own. This is billed as Duration.',
    why: 'Now the function’s own time limit counts, and not the 10 s of INIT.',
  },
  extensionNext: {
    label: 'GET /extension/event/next',
    title: 'The extension asks for events',
    sentences:
      'The extension calls GET /2020-01-01/extension/event/next, which blocks until there is an event. The runtime’s part is not over, so nothing ends.',
    why: 'An extension waits in one open request, as the runtime does.',
  },
  extensionNextEndsInit: {
    label: 'GET /extension/event/next',
    title: 'INIT ends with the extension',
    sentences:
      'The extension calls GET /2020-01-01/extension/event/next. The runtime has asked for its event already, so this call ends the init.',
    why: 'INIT ends with the last of runtime and extensions, and is billed until then.',
  },
  extensionNextEndsInvoke: {
    label: 'GET /extension/event/next',
    title: 'INVOKE ends with the extension',
    sentences:
      'The extension calls GET /2020-01-01/extension/event/next, as the last one. This call ends INVOKE and Duration.',
    why: 'Billing does not end when the handler returns; the client had its answer long before.',
  },
  extensionInvoke: {
    label: '200 INVOKE',
    title: 'The extension hears of it',
    sentences:
      'The control process answers the extension’s open GET event/next with the INVOKE event: request id, deadline and ARN, but never the payload. It is released just before the runtime; Duration counts.',
    why: 'Extension and handler share the environment’s CPU and memory while they run side by side.',
  },
  extensionShutdown: {
    label: '200 SHUTDOWN',
    title: 'The extension is told to stop',
    sentences:
      'The answer to the extension’s GET event/next is the SHUTDOWN event with its reason. The extension has what is left of 2,000 ms.',
    why: 'This is the last chance to send what is still buffered.',
  },
  extensionExit: {
    label: 'the extension exits',
    title: 'The extension ends',
    sentences: 'The extension’s process ends by itself. Had it taken longer, it would have got SIGKILL.',
    why: 'A reset or a shutdown waits for this, and so does a client that has no answer yet.',
  },
  extensionCrash: {
    label: 'the extension’s process dies',
    title: 'The extension dies',
    sentences:
      'The extension’s process ends unasked. The whole environment is reset, even if the handler was fine; REPORT will say Extension.Crash.',
    why: 'An extension that fails takes the function with it, and the next request pays for a new init.',
  },
  extensionCrashInInit: {
    label: 'the extension’s process dies',
    title: 'The extension dies in INIT',
    sentences:
      'The extension’s process ends unasked, and INIT fails with it, before the handler has run. INIT_REPORT says Extension.Crash.',
    why: 'The request that waits is not lost: init runs again inside it, and is billed as its Duration.',
  },
  terminateAfterTimeout: {
    label: 'SIGTERM, then SIGKILL',
    title: 'The runtime is asked to stop',
    sentences:
      'With an extension present the runtime gets SIGTERM first, a grace of a few hundred milliseconds, and then SIGKILL. Runtime and extension have 2,000 ms in all.',
    why: 'Without an extension it would have got SIGKILL at once, and could have cleaned up nothing.',
  },
  nextAwaitingExtension: {
    label: 'GET /next',
    title: 'The runtime is ready first',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks. INIT goes on, because the extension has not asked for its event yet.',
    why: 'A slow extension makes INIT longer, however fast the function’s own code is.',
  },
  nextBeforeTail: {
    label: 'GET /next',
    title: 'The runtime’s part is over',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks. INVOKE and its bill go on until the extension is done: PostRuntimeExtensionsDuration.',
    why: 'The client has its answer, yet the environment is not free and Duration is still counting.',
  },
};
