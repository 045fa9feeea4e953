/** What an element says that has all of its story in the height there is (`element/fit`). Loaded with it. */
export const fitted = {
  fullPage: 'Open the full page at this step',
  tooLong: (steps: number, most: number) =>
    `view="fit" shows at most ${most} steps at once. This story has ${steps}, and scrolls.`,
};
