/** What sources that disagree say, and what is told here: at the everyday steps, and at all others. */
export const everydayDisagreements = {
  codeBilled:
    'AWS’s lifecycle page says of downloading the code and setting up the environment: you are charged for this time; its Extensions API page and its post on INIT billing count it as INIT. In AWS’s published code and in the measurements of LambdaNER-Bench Init Duration begins only afterwards.',
  initAgainstLimit:
    'AWS’s page on custom runtimes says that initialization counts towards the timeout. A log on its lifecycle page shows that it does not: with a limit of 3 s, Duration is 3016.78 ms and Init Duration 84.00 ms beside it.',
  routerName:
    'AWS’s paper of 2020 calls it the Worker Manager. Since 2022 AWS’s talks call what replaced it the Assignment Service, as here.',
};

/** Loaded with the steps that they arise at. */
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
