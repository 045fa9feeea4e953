import type { environmentSteps } from '../steps/environments.ts';

/** Why the steps of `steps/environments` matter. */
export const environmentWhys: Readonly<Record<keyof typeof environmentSteps, string>> = {
  provision:
    'Provisioned concurrency removes cold starts only up to its number: what comes beyond spills over to a cold start.',
  prepare: 'The log shows a long gap between INIT and the first START; when and why this is done is not published.',
  publish: 'What INIT does is paid for once a version, here, and not at each cold start.',
  startRuntimeAhead: 'Within a request INIT has 10 s, so what loads slowly is better loaded ahead.',
  terminate: 'Registering an extension is the known way to make a runtime receive a SIGTERM at all.',
  ready: 'INIT was billed although no request has come yet, and may never come.',
  readyByItself: 'A first request may find it and be fast, but AWS advises not to depend on that.',
  restoreNext: 'Every later environment continues from inside this very call.',
  snapshot:
    'Whatever is unique in memory now will be the same in every environment: an id that was made in INIT, or a generator of random numbers that was seeded there.',
  restoreError: 'A snapshot that cannot be resumed is of no use, so this environment is given up.',
  failRestore: 'The next request starts from the snapshot once more, in a new environment.',
  respondAfterRestoreFailure:
    'An error of the handler comes with HTTP 200, a failed restore fails Invoke itself: a caller has to handle both.',
  respondAfterRestoreTimeout: 'The 10 s of a restore are a limit of their own, beside the function’s time limit.',
  createSlotForSnapshot:
    'How fast the restore is depends on where the parts of the snapshot lie: in a cache on the worker host, in one of the Availability Zone, or in S3.',
  failPublish: 'A before-snapshot hook that fails ends like this, too: a broken version never meets a request.',
  restoreStart:
    'SnapStart is not always faster: a restore takes several hundred milliseconds, more than many small functions need for INIT.',
  restoreRelease:
    'Every environment resumes from the same memory, so connections and what INIT has seeded must be renewed here; /dev/urandom, OpenSSL, Java’s SecureRandom and Python’s SystemRandom stay unique by themselves.',
  nextAfterRestore: 'REPORT will show Restore Duration in place of Init Duration.',
  reportRestored:
    'Only the hooks and the loading of the runtime are billed of a restore, not the work outside the microVM.',
  reportProvisioned:
    'Who counts cold starts by Init Duration counts this one, though the INIT was over long before the request came.',
  spinDown: 'No fixed number of minutes is promised: idle lifetimes are not published and have changed several times.',
  kill: 'With an external extension registered the runtime is sent SIGTERM first.',
  slotGone: 'The next request for this version may find nothing idle: then its start is cold again.',
  seen: 'How it was made cannot be told from here.',
  seenReset: 'The next request in it must run init again.',
};
