import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeExactly } from './exactText.ts';

test('text is read as it is, its mark too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeExactly(new TextEncoder().encode(`\ufeff${text}\ufffd`))).toBe(`\ufeff${text}\ufffd`);
    }),
  );
});

test('bytes that are none are told apart, and nothing is lost beside them', () => {
  const bytes = (...all: (number | string)[]) =>
    Uint8Array.from(all.flatMap((each) => (typeof each === 'string' ? [...new TextEncoder().encode(each)] : [each])));
  expect(decodeExactly(bytes('ü', 0xff, '😀', 0x80, '\ufffd', 0xe2, 0x82, 'x'))).toBe('ü<FF>😀<80>\ufffd<E2><82>x');
  expect(decodeExactly(bytes(0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98))).toBe('<ED><A0><80><F0><9F><98>');
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      // Who writes `<FF>` in letters is not met here.
      const isPlain = !a.includes(60) && !b.includes(60);
      if (isPlain && a.join() !== b.join()) expect(decodeExactly(a)).not.toBe(decodeExactly(b));
    }),
  );
});
