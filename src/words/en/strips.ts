/** A story's head: a bar a wait (`diagram/strips`). */
export const strips = {
  region: 'How long each request takes',
  coldness: { cold: 'Cold', warm: 'Warm', restored: 'Restored', reinitialised: 'Init again', outside: 'Not run' },
  requestNumber: (number: number) => `Request ${number}`,
  wait: (name: string, total: string) => `${name}: ${total}.`,
  part: (phase: string, duration: string) => `${phase} ${duration}`,
  share: (phase: string, duration: string, percent: string) => `${phase} ${duration}, ${percent}`,
  largest: (part: string) => `The largest part is ${part}.`,
  skipped: (duration: string) => `skipped: ${duration}`,
  skippedParts: (parts: string) => `Skipped, because this environment is there already: ${parts}.`,
};
