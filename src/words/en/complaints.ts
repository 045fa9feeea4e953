import { didYouMean } from './near.ts';

/** What is wrong with an element or a frame: to those who build the page, or to the reader (`element/complain`, `element/opening`). */
export const complaints = {
  unknownStep: (name: string, near: string, count: number) =>
    `There is no step “${name}” in this story of ${count}.${didYouMean(near)}`,
  unknownScenario: (name: string, near: string) => `There is no story named “${name}”.${didYouMean(near)}`,
  notLoaded: (url: string, why: string) => `The story at ${url} could not be loaded: ${why}.`,
  notAStory: (url: string, where: string, why: string) =>
    `The file at ${url} is not a story of Lambda Lifecycle${where && `: at ${where}`}: ${why}`,
  noSteps: (url: string) => `The file at ${url} has no events that the lifecycle accepts.`,
  noPath: 'This free play has no steps.',
  tooLarge: (url: string) => `The file at ${url} is larger than 4 MB.`,
  unknownName: (name: string, near: string) => `“${name}” is not known.${didYouMean(near)}`,
  wrongValue: (name: string, value: string, wanted: string) =>
    `“${value}” is no value of “${name}”. It takes ${wanted}. The default is used.`,
  noOrigin: (text: string) =>
    `“${text}” is no origin. Nobody is told anything. It takes an address, as in origin=https://example.org.`,
  ignored: (why: string) => `A message was ignored: ${why}`,
  needsOwnStory: (name: string, stories: string) => `“${name}” counts only where “scenario” is ${stories}.`,
  otherLanguage: (language: string) => `There are no words in “${language}” yet. They are English.`,
};
