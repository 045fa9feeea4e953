/** What is wrong with a saved story beside what its schema says (`trace/file.ts`). */
export const files = {
  tooLong: (length: number, most: number) =>
    `it is ${Math.ceil(length / 1e6)} MB long; at most ${most / 1e6} MB are read`,
  /** A value that is none of those that may stand there; both as JavaScript writes them. */
  misfit: (received: string, expected: string) => `it is ${received}; it takes ${expected}`,
  outside: (received: string, bound: 'least' | 'most', limit: string) =>
    `it is ${received}; it takes at ${bound} ${limit}`,
  size: (count: number, of: 'characters' | 'entries', bound: 'least' | 'most', limit: string) =>
    `it has ${count.toLocaleString('en')} ${of}; at ${bound} ${Number(limit).toLocaleString('en')} are read`,
  newer: (version: number, newest: number) =>
    `the file is of version ${version}, newer than this page, which reads up to ${newest}`,
};
