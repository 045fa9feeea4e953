/** The question at the top (`readings/headline`), where all ends well; else `endings` has the words. */
export const summary = {
  pair: (first: string, second: string, atOnce: boolean) =>
    atOnce
      ? `${first} and ${second} at once. Why?`
      : first === second
        ? `${first}, then ${second} again. What differs?`
        : `${first}, then ${second}. Why?`,
  one: (total: string) => `${total}. Why?`,
  none: 'What happens between a request and its answer?',
};
