/** The poster with a button (`element/facade.ts`). */
export const facade = {
  showSteps: 'Show it step by step',
  tryAgain: 'It could not be loaded. Try again',
};
