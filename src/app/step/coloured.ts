import { use } from 'react';
import { type CodeSample, loadSample, type SampleLanguage } from '../../readings/code/code.ts';
import { highlight, type Token } from '../../readings/code/highlight.ts';
import { useStep } from '../page/useStep.ts';

export interface ColouredSample extends CodeSample {
  /** Of each file the lines, in pieces. */
  readonly coloured: readonly (readonly (readonly Token[])[])[];
}

const loading = new Map<string, Promise<ColouredSample>>();

/** The bootstrap and the handler of a language, in colours; in a story that streams, those that stream. */
export function useSample(language: SampleLanguage): ColouredSample {
  const { story } = useStep();
  const streams = story.trace.messages.some(({ type }) => type === 'openStream');
  const name = `${language} ${streams}`;
  const known = loading.get(name) ?? loadSample(language, streams).then(colour);
  loading.set(name, known);
  return use(known);
}

const colour = (sample: CodeSample): ColouredSample => ({
  ...sample,
  coloured: sample.files.map(({ lines }) => highlight(lines.join('\n'), sample.language)),
});
