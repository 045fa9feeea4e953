/**
 * Every text that people read. One file a room of the house in a folder a language, of which English is the only one so
 * far: a missing key does not compile. Style: plain sentences, one idea each, AWS's own terms, no marketing.
 * Here is what the first sight of the page needs; `further` has the rest, and is loaded when it is asked for.
 * A namespace and not an object: what the element does not say, its build leaves out.
 */
export * as words from './en/index.ts';
