/** The guided story with its pane: one does not stand there without the other. */
export async function loadLearn() {
  await import('./LearnPane.tsx');
  // A chapter compares: on a slow network its words would be gone while this comes.
  void import('../compare/ComparePane.tsx').catch(() => undefined);
  const { guide, openLesson, toggleLearn } = await import('./guiding.ts');
  return { guide, openLesson, toggleLearn };
}
