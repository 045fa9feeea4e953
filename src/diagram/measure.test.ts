import { expect, test } from 'vitest';
import { fitText } from './measure.ts';

test('a text that is cut is cut between characters, wherever it has to end', () => {
  const text = 'Deploy 🦥🦥🦥🦥 now';
  for (let width = 5; width < 200; width++)
    expect(fitText(text, 12, width)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});
