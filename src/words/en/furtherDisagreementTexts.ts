/** What sources that disagree say at further steps, and what is told here. Loaded with these steps. */
export const furtherDisagreements = {
  initRetry:
    'AWS’s lifecycle page says: once more, at the first invocation. Some public logs show two timeouts with Phase: init before INIT succeeds. Told here is what the page says.',
  shutdownShare:
    'AWS’s Extensions API page gives the runtime up to 300 ms of the 2,000 ms. AWS’s published code gives it 30 % of them, which is 600 ms. Told here is a few hundred milliseconds.',
  shutdownReason:
    'AWS’s Extensions API page writes it in capitals, SPINDOWN. AWS’s published code and real extensions write it small, spindown, and so it is shown here.',
  timeoutType:
    'In AWS’s published code the trailer of a stream that is cut says Sandbox.Timeout. Callers that get the error as a body read Sandbox.Timedout.',
  outOfMemoryType:
    'AWS’s published code has no type for it: older logs say Runtime.ExitError, with “signal: killed”. Logs of 2025 and 2026 say Runtime.OutOfMemory, as here.',
  errorStatus:
    'AWS’s telemetry schema knows the status error. In AWS’s published code a run that ended with a posted error is a success, so REPORT shows no Status here.',
};
