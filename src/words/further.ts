import { chart } from './en/chart.ts';
import { compare } from './en/compare.ts';
import { importPane, imports } from './en/imports.ts';
import { alsoCalled, groups, search, stories } from './en/stories.ts';
import { whatIf } from './en/whatIf.ts';
import './furtherSteps.ts';
import './stepsOfStories.ts';

/** What is read beside the everyday stories. To import it is to have the words of every step, too. */
export const furtherWords = { alsoCalled, chart, compare, groups, importPane, imports, search, stories, whatIf };
