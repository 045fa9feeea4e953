/**
 * Every text that people read, in English. One section a room of the house.
 * Another language is another file of the same shape (`satisfies Words`): a missing key does not compile.
 * Style: plain sentences, one idea each, AWS's own terms, no marketing.
 */
export const en = {
  /** The reading of logs: formats, problems, findings (`sources/imports`). */
  imports: {},
};
