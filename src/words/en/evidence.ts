/** The evidence for a step (`app/step`). */
export const evidence = {
  wire: 'On the wire',
  log: 'In the log',
  code: 'In the code',
  /** Who tells whom is told before. */
  notPublic: 'What they say to each other is not public: AWS tells of it in talks, and publishes no call.',
  notPublicNote: 'How it is done is not public: AWS tells of it in talks, and publishes no call.',
  noCall: 'No call of its own belongs to this step.',
  examples: 'Ids, addresses and bodies are examples.',
  line: (name: string, from: number, to: number) =>
    from === to ? `${name}, line ${from}` : `${name}, lines ${from} to ${to}`,
  wholeCode: 'The whole code',
  wholeLog: 'The whole log so far',
  enlarge: (title: string) => `Enlarge: ${title}`,
};
