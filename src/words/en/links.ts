import { didYouMean, quoted } from './near.ts';

const inQuotes = (names: readonly string[]) => names.map(quoted).join(', ');

/** What is wrong with a link of the page (`app/page/linkAlerts`), loaded only for a link. */
export const linkWords = {
  newerLink: (version: string) =>
    `This link is of version ${quoted(version)}, and newer than this page. What can be read of it is shown; reload the page to have the newest.`,
  misread: (name: string, value: string, wanted: string) =>
    `${quoted(value)} is no value of “${name}”. It takes ${wanted}. The default is used.`,
  givenTwice: (name: string) => `${quoted(name)} stands in this link more than once. The first one is used.`,
  fromTo: (least: number, most: number) => `${least} to ${most}`,
  unknownStep: (name: string, near: string, count: number) =>
    `There is no step ${quoted(name)} in this story of ${count}.${didYouMean(near)} The overview is shown.`,
  unknownMoment: (name: string, near: string, count: number) =>
    `There is no moment ${quoted(name)} in this comparison of ${count}.${didYouMean(near)} The overview is shown.`,
  needsOther: (names: readonly string[], other: string) =>
    `${inQuotes(names)} ${names.length > 1 ? 'count' : 'counts'} only in a link that has “${other}”, too.`,
  empty: (names: readonly string[]) =>
    `${inQuotes(names)} ${names.length > 1 ? 'have' : 'has'} no value in this link, as if it were not there.`,
  unknownName: (name: string, near: string) => `A link has nothing that is called ${quoted(name)}.${didYouMean(near)}`,
};
