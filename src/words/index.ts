/**
 * Every text that people read. One file a room of the house in a folder a language, of which English is the only one so
 * far: a missing key does not compile. Style: plain sentences, one idea each, AWS's own terms, no marketing.
 * Here is what the first sight of the page needs; `further` has the rest, and is loaded when it is asked for.
 */
import { commands } from './en/commands.ts';
import { figures } from './en/figures.ts';
import { page } from './en/page.ts';
import { callers, diagram, lanes, phases } from './en/picture.ts';
import { bill, log, summary, wire } from './en/readings.ts';

/** The dictionary in use. */
export const words = { bill, callers, commands, diagram, figures, lanes, log, page, phases, summary, wire };
