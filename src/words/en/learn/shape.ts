/**
 * The numbers that the story tells, as people read them. Computed from the story's own traces (`learn/numbers`): none is
 * written by hand.
 */
export interface StoryNumbers {
  /** What the client waits for, cold and warm, and how many times the one is the other. */
  readonly cold: string;
  readonly warm: string;
  readonly times: string;
  /** Of the cold request: until INIT begins, INIT in all and in its two parts, the code's share of the whole wait. */
  readonly before: string;
  readonly init: string;
  readonly runtimeInit: string;
  readonly functionInit: string;
  readonly codeShare: string;
  /** REPORT's Duration and Billed Duration, and what a million such requests cost. */
  readonly firstRun: string;
  readonly laterRun: string;
  readonly coldBilled: string;
  readonly warmBilled: string;
  readonly coldMillion: string;
  readonly warmMillion: string;
  /** Between the two requests. */
  readonly idle: string;
  /** Two at once: how long after the first the second comes, and how long it waits. */
  readonly gap: string;
  readonly secondWait: string;
  /** Failures: the wait after a reported error, the time limit and its bill, the wait after it, and that for a 429. */
  readonly afterError: string;
  readonly limit: string;
  readonly timeoutBilled: string;
  readonly afterTimeout: string;
  readonly throttled: string;
  /** Remedies: less init code; a hello world of little and of much memory, its INIT and its first run. */
  readonly lessInit: string;
  readonly lessWait: string;
  readonly lessBilled: string;
  readonly initSmall: string;
  readonly initLarge: string;
  readonly runSmall: string;
  readonly runLarge: string;
  /** The same until INIT begins, from a zip. */
  readonly zipBefore: string;
  readonly restored: string;
  readonly restoredBilled: string;
  readonly provisioned: string;
  readonly keepMonth: string;
  readonly spill: string;
  /** Streaming: the handler's time, the buffered answer, first bytes and the last one. */
  readonly streamRun: string;
  readonly buffered: string;
  readonly firstByte: string;
  readonly streamed: string;
}

/** One idea: at most six words above one to three plain sentences. */
export interface BeatWords {
  readonly title: string;
  readonly text: string;
  readonly guess?: GuessWords;
  readonly choice?: ChoiceWords;
}

/** A guess in ms: the question, what is right, and why less or more would be wrong. */
export interface GuessWords {
  readonly asks: string;
  /** What is asked for and what is known, where they are no requests of a story. */
  readonly rows?: { readonly asked: string; readonly known: string };
  readonly right: string;
  readonly less: string;
  readonly more: string;
}

/** A choice: the question, and for each option why it is right or wrong. */
export interface ChoiceWords {
  readonly asks: string;
  readonly because: Readonly<Record<string, string>>;
}

/** A closing question. Its answer stands in the chapter; `terms` are what must be said in both. */
export interface QuestionWords {
  readonly asks: string;
  readonly answer: string;
  readonly terms: readonly string[];
}

export interface ChapterWords {
  readonly title: string;
  readonly beats: Readonly<Record<string, BeatWords>>;
  readonly questions: readonly QuestionWords[];
}
