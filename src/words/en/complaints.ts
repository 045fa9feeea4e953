import { didYouMean, quoted } from './near.ts';

/** What is wrong with an element or a frame: to those who build the page, or to the reader (`element/complain`, `element/opening`). */
export const complaints = {
  unknownStep: (name: string, near: string, count: number) =>
    `There is no step ${quoted(name)} in this story of ${count}.${didYouMean(near)}`,
  unknownScenario: (name: string, near: string) => `There is no story named ${quoted(name)}.${didYouMean(near)}`,
  notLoaded: (url: string, why: string) => `The story at ${url} could not be loaded: ${why}.`,
  notAStory: (url: string, where: string, why: string) =>
    `The file at ${url} is not a story of Lambda Lifecycle${where && `: at ${where}`}: ${why}`,
  noSteps: (url: string) => `The file at ${url} has no events that the lifecycle accepts.`,
  noPath: 'This free play has no steps.',
  tooLarge: (url: string) => `The file at ${url} is larger than 4 MB.`,
  unknownName: (name: string, near: string) => `${quoted(name)} is not known.${didYouMean(near)}`,
  newerLink: (version: string) =>
    `This link is of version ${quoted(version)}, and newer than this script. What can be read of it is shown.`,
  noVersion: (version: string) => `${quoted(version)} is no version of a link. It is read as one of today’s.`,
  wrongValue: (name: string, value: string, wanted: string) =>
    `${quoted(value)} is no value of ${quoted(name)}. It takes ${wanted}. The default is used.`,
  notWords: (name: string, why: string) => `${quoted(name)} cannot be read: ${why} Our own words are shown.`,
  wantsNames: 'it takes names with what is said of them, as JSON.',
  wantsStyle: 'a colour, a length or a font',
  wantsText: 'it takes a text.',
  cutWords: (name: string, most: number, text: string) =>
    `${quoted(text)} is longer than ${name} may be. Its first ${most} characters are shown.`,
  noOrigin: (text: string) =>
    `${quoted(text)} is no origin. Nobody is told what happens in it. It takes an address, as in origin=https://example.org.`,
  ignored: (why: string) => `A message was ignored: ${why}`,
  needsOwnStory: (name: string, stories: string) => `${quoted(name)} counts only where “scenario” is ${stories}.`,
  otherLanguage: (language: string) => `There are no words in ${quoted(language)} yet. They are English.`,
};
