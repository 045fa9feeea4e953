import { use } from 'react';
import { type CodeSample, loadSample, type SampleLanguage } from '../../readings/code/code.ts';
import { highlight, type Token } from '../../readings/code/highlight.ts';

export interface ColouredSample extends CodeSample {
  /** Of each file the lines, in pieces. */
  readonly coloured: readonly (readonly (readonly Token[])[])[];
}

const loading = new Map<SampleLanguage, Promise<ColouredSample>>();

/** The bootstrap and the handler of a language, in colours. */
export function useSample(language: SampleLanguage): ColouredSample {
  const known = loading.get(language) ?? loadSample(language).then(colour);
  loading.set(language, known);
  return use(known);
}

const colour = (sample: CodeSample): ColouredSample => ({
  ...sample,
  coloured: sample.files.map(({ lines }) => highlight(lines.join('\n'), sample.language)),
});
