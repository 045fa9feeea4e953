/** Steps of an external extension. */
export const extensionSteps = {
  startExtension: {
    label: 'exec the extension',
    title: 'The extension is executed',
    sentences:
      'The control process executes what it finds in /opt/extensions, before the runtime. It is billed as Init Duration.',
  },
  register: {
    label: 'POST /extension/register',
    title: 'The extension registers',
    sentences:
      'The extension calls POST /2020-01-01/extension/register for INVOKE and SHUTDOWN, and gets its identifier. This is billed as Init Duration.',
  },
  startExtensionAgain: {
    label: 'exec the extension',
    title: 'The extension is executed again',
    sentences:
      'The control process executes what it finds in /opt/extensions again, before the runtime, inside the request. It is billed as Duration.',
  },
  registerAgain: {
    label: 'POST /extension/register',
    title: 'The extension registers again',
    sentences:
      'The new process calls POST /2020-01-01/extension/register for INVOKE and SHUTDOWN, and gets an identifier of its own. This is billed as Duration.',
  },
  extensionNext: {
    label: 'GET /extension/event/next',
    title: 'The extension asks for events',
    sentences:
      'The extension calls GET /2020-01-01/extension/event/next, which blocks until there is an event. The runtime’s part is not over, so nothing ends.',
  },
  extensionNextEndsInit: {
    label: 'GET /extension/event/next',
    title: 'INIT ends with the extension',
    sentences:
      'The extension calls GET /2020-01-01/extension/event/next. The runtime has asked for its event already, so this call ends the init.',
  },
  extensionNextEndsInvoke: {
    label: 'GET /extension/event/next',
    title: 'INVOKE ends with the extension',
    sentences:
      'The extension calls GET /2020-01-01/extension/event/next, as the last one. This call ends INVOKE and Duration.',
  },
  extensionInvoke: {
    label: '200 INVOKE',
    title: 'The extension hears of it',
    sentences:
      'The control process answers the extension’s open GET event/next with the INVOKE event: request id, deadline and ARN, but never the payload. It is released just before the runtime; Duration counts.',
  },
  extensionShutdown: {
    label: '200 SHUTDOWN',
    title: 'The extension is told to stop',
    sentences:
      'The answer to the extension’s GET event/next is the SHUTDOWN event. The extension has what is left of 2,000 ms.',
  },
  extensionExit: {
    label: 'the extension exits',
    title: 'The extension ends',
    sentences: 'The extension’s process ends by itself. Had it taken longer, it would have got SIGKILL.',
  },
  extensionCrash: {
    label: 'the extension’s process dies',
    title: 'The extension dies',
    sentences:
      'The extension’s process ends unasked. The whole environment is reset, even if the handler was fine: first the runtime, then other extensions, if there are any; REPORT will say Extension.Crash.',
  },
  extensionCrashInInit: {
    label: 'the extension’s process dies',
    title: 'The extension dies in INIT',
    sentences:
      'The extension’s process ends unasked, and INIT fails with it, before the handler has run; the runtime is stopped. INIT_REPORT says Extension.Crash.',
  },
  terminateInReset: {
    label: 'SIGTERM, then SIGKILL',
    title: 'The runtime is asked to stop',
    sentences:
      'With an extension present the runtime gets SIGTERM first, a grace of a few hundred milliseconds, and then SIGKILL. Runtime and extension have 2,000 ms in all.',
  },
  nextAwaitingExtension: {
    label: 'GET /next',
    title: 'The runtime is ready first',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks. INIT goes on, because the extension has not asked for its event yet.',
  },
  nextBeforeTail: {
    label: 'GET /next',
    title: 'The runtime’s part is over',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks. INVOKE and its bill go on until the extension is done: PostRuntimeExtensionsDuration.',
  },
};
