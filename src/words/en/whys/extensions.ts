import type { extensionSteps } from '../steps/extensions.ts';

/** Why the steps of `steps/extensions` matter. */
export const extensionWhys: Readonly<Record<keyof typeof extensionSteps, string>> = {
  startExtension: 'An extension delays every cold start: the runtime is started only when it has registered.',
  register: 'What does not register before the runtime asks for its first event is refused.',
  startExtensionAgain: 'Extension and runtime have both ended, so both start anew while the client waits.',
  registerAgain: 'Now the function’s own time limit counts, and not the 10 s of INIT.',
  extensionNext: 'An extension waits in one open request, as the runtime does.',
  extensionNextEndsInit: 'INIT ends with the last of runtime and extensions, and is billed until then.',
  extensionNextEndsInvoke: 'Billing does not end when the handler returns; the client had its answer long before.',
  extensionInvoke: 'Extension and handler share the environment’s CPU and memory while they run side by side.',
  extensionShutdown: 'This is the last chance to send what is still buffered.',
  extensionExit:
    'A reset or a shutdown waits for this, and so does a client that has no answer yet: that is inferred from AWS’s published code.',
  extensionCrash: 'An extension that fails takes the function with it, and the next request pays for a new init.',
  extensionCrashInInit: 'The request that waits is not lost: init runs again inside it, and is billed as its Duration.',
  terminateInReset: 'Without an extension it would have got SIGKILL at once, and could have cleaned up nothing.',
  nextAwaitingExtension: 'A slow extension makes INIT longer, however fast the function’s own code is.',
  nextBeforeTail: 'The client has its answer, yet the environment is not free and Duration is still counting.',
};
