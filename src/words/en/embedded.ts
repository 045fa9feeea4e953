/** The element and the frames around it (`element`, `embed`). */
export const embedded = {
  region: (title: string) => `${title}, step by step`,
  trueScale: 'True scale',
  showSteps: 'Show it step by step',
  tryAgain: 'It could not be loaded. Try again',
  loading: 'The story is loading.',
  showTranscript: 'Show the transcript',
  hideTranscript: 'Hide the transcript',
  unknownStep: (name: string, near: string) =>
    `There is no step named “${name}” in this story. The nearest are ${near}.`,
  unknownScenario: (name: string, near: string) => `There is no story named “${name}”. The nearest are ${near}.`,
  defaultShown: 'The default is shown.',
  notLoaded: (url: string, why: string) => `The story at ${url} could not be loaded: ${why}.`,
  notAStory: (url: string, where: string, why: string) =>
    `The file at ${url} is not a story of Lambda Lifecycle${where && `: at ${where}`}: ${why}`,
  noSteps: (url: string) => `The file at ${url} has no events that the lifecycle accepts.`,
  tooLarge: (url: string) => `The file at ${url} is larger than 4 MB.`,
  unknownName: (name: string, near: string) => `“${name}” is not known. Did you mean ${near}?`,
  wrongValue: (name: string, value: string, wanted: string) =>
    `“${value}” is no value of “${name}”. It takes ${wanted}. The default is used.`,
};
