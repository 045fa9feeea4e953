/** What is wrong with a saved story beside what its schema says (`trace/file.ts`). */
export const files = {
  tooLong: (length: number, most: number) =>
    `it is ${Math.ceil(length / 1e6)} MB long; at most ${most / 1e6} MB are read`,
  tooMany: (count: number, most: number) =>
    `it has ${count.toLocaleString('en')} events; at most ${most.toLocaleString('en')} are read`,
  newer: (version: number, newest: number) =>
    `the file is of version ${version}, newer than this page, which reads up to ${newest}`,
};
