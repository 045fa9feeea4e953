/** Steps of environments beside their usual way: made ahead, snapshotted, restored, ended. */
export const environmentSteps = {
  provision: {
    label: 'provision an environment',
    title: 'An environment is ordered ahead',
    sentences:
      'The developer calls PutProvisionedConcurrencyConfig for a version or an alias, an API of Lambda’s control plane, so an environment is made before any request. Its fee runs from here, for every configured second.',
  },
  prepare: {
    label: 'prepare an environment',
    title: 'Lambda makes one ahead',
    sentences:
      'Lambda makes an environment although no request waits for it: proactive init. How it is done, and whether its INIT is billed, is not documented; no line of this story’s log shows it.',
  },
  publish: {
    label: 'PublishVersion',
    title: 'A version is published',
    sentences:
      'The developer calls PublishVersion, an API of Lambda’s control plane, for a function with SnapStart. The version is Pending while an environment is made, initialised and snapshotted.',
  },
  startRuntimeAhead: {
    label: 'exec the bootstrap',
    title: 'The bootstrap is executed',
    sentences:
      'The control process executes the bootstrap, the program between Runtime API and handler; ahead of requests INIT may take 130 s, or the function’s time limit where that is longer. What it prints is logged from now on, and its time counts towards Init Duration.',
  },
  terminate: {
    label: 'SIGTERM, then SIGKILL',
    title: 'The runtime is asked to stop',
    sentences:
      'With an extension present the runtime gets SIGTERM, a grace of a few hundred milliseconds, and then SIGKILL. This is not billed.',
  },
  ready: {
    label: 'report ready',
    title: 'Ready, and nobody waits',
    sentences:
      'The control process tells the worker host, and the worker host the assignment service, that the environment is ready. INIT_REPORT is printed for provisioned concurrency even when all went well.',
  },
  readyByItself: {
    label: 'report ready',
    title: 'Ready, and nobody waits',
    sentences:
      'The control process tells the worker host, and the worker host the assignment service, that the environment is ready. Nothing is printed.',
  },
  restoreNext: {
    label: 'GET /restore/next',
    title: 'Ready for the snapshot',
    sentences:
      'The bootstrap has run its before-snapshot hooks and calls GET /2018-06-01/runtime/restore/next, which blocks. INIT ends; INIT_REPORT is always printed here.',
  },
  snapshot: {
    label: 'snapshot memory and disk',
    title: 'The snapshot is taken',
    sentences:
      'The worker host pauses the microVM and writes its memory and disk into an encrypted snapshot. The version becomes Active, and keeping the snapshot is billed from now on.',
  },
  restoreError: {
    label: 'POST /restore/error',
    title: 'An after-restore hook failed',
    sentences:
      'A hook failed after the restore, so the bootstrap posts POST /2018-06-01/runtime/restore/error and exits. The call that waits will fail.',
  },
  failRestore: {
    label: 'the restore fails',
    title: 'The restore has failed',
    sentences:
      'The restore ended with an error, or its hooks took longer than 10 s. RESTORE_REPORT tells the status, after a hook’s failure with Runtime.ExitError, and the environment is torn down.',
  },
  respondAfterRestoreFailure: {
    label: '400 SnapStartException',
    title: 'Invoke fails with SnapStartException',
    sentences:
      'The client gets HTTP 400 and SnapStartException, because an after-restore hook failed. The handler never ran, and no REPORT is printed.',
  },
  respondAfterRestoreTimeout: {
    label: '408 SnapStartTimeoutException',
    title: 'Invoke fails with SnapStartTimeoutException',
    sentences:
      'The client gets HTTP 408 and SnapStartTimeoutException, because the restore was not done in time; nobody has posted an error. The handler never ran, and no REPORT is printed.',
  },
  createSlotForSnapshot: {
    label: 'create the slot',
    title: 'A slot for the snapshot',
    sentences:
      'The placement service has the worker host create the slot; no microVM is booted for it, because one is resumed from the snapshot. Nothing is billed yet.',
  },
  failPublish: {
    label: 'INIT and PublishVersion fail',
    title: 'Publishing the version fails',
    sentences:
      'INIT has failed, so there is nothing to snapshot, and PublishVersion fails. INIT_REPORT is printed with its Status, and this environment is given up.',
  },
  restoreStart: {
    label: 'resume from the snapshot',
    title: 'A snapshot is resumed',
    sentences:
      'Instead of a new INIT, the worker host resumes the microVM from the snapshot that was made when the version was published. What happens outside the microVM is not billed as time; a zip prints RESTORE_START, and of an image no such line is known.',
  },
  restoreRelease: {
    label: '200 restore/next',
    title: 'The runtime continues',
    sentences:
      'The control process answers the open GET /2018-06-01/runtime/restore/next with 200 and no body. The after-restore hooks run now, within 10 s, and are billed as Billed Restore Duration.',
  },
  nextAfterRestore: {
    label: 'GET /next',
    title: 'RESTORE ends: ready for work',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, and the call blocks until there is an event. This ends RESTORE and its billed time; RESTORE_REPORT is printed.',
  },
  reportRestored: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT with Restore Duration and Billed Restore Duration. Billed Duration is Duration plus Billed Restore Duration, rounded up to a whole millisecond.',
  },
  reportProvisioned: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed; the first REPORT of a provisioned environment was seen to show its Init Duration, though no AWS page says so. Billed Duration is Duration alone, rounded up to a whole millisecond.',
  },
  spinDown: {
    label: 'retire the environment',
    title: 'The environment is retired',
    sentences:
      'The environment was idle for too long, is too old, or belongs to a version that was replaced. The placement service has the worker host end it; this is not billed.',
  },
  kill: {
    label: 'SIGKILL',
    title: 'The runtime is killed',
    sentences:
      'Without an extension the runtime process gets SIGKILL at once. It never learns of it and can clean up nothing.',
  },
  slotGone: {
    label: 'slot gone',
    title: 'The environment is gone',
    sentences:
      'The microVM is destroyed, memory and /tmp are lost, and the assignment service forgets the slot. No line in the log marks this.',
  },
  seen: {
    label: 'already there',
    title: 'An older environment',
    sentences: 'The environment was made before this story begins. It is idle and frozen.',
  },
  seenReset: {
    label: 'already there, reset',
    title: 'A reset environment',
    sentences: 'The environment was made before this story begins. Its runtime was stopped by an earlier failure.',
  },
};
