import { afterEach, expect, test, vi } from 'vitest';
import { readParameters } from './parameters.ts';

const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => said.mockClear());
const stylesOf = (query: string, hash = '') => Object.fromEntries(readParameters(query, hash).styles);

test('colours and type stand in the address by the names of the CSS properties; the hash wins', () => {
  expect(stylesOf('?ll-accent=%23b00020&ll-bg=rgb(1 2 3)&ll-font=Inter, sans-serif', '#ll-bg=white')).toEqual({
    '--ll-accent': '#b00020',
    '--ll-bg': 'white',
    '--ll-font': 'Inter, sans-serif',
  });
  expect(stylesOf('?ll-phase-runtime=teal&ll-radius=0')).toEqual({ '--ll-phase-runtime': 'teal', '--ll-radius': '0' });
  expect(said).not.toHaveBeenCalled();
});

test.each([
  ['ll-accent', 'url(https://else.test/x)', /“ll-accent”\. It takes a colour, a length or a font/],
  ['ll-bg', 'red;background:blue', /“ll-bg”\. It takes a colour/],
  ['ll-accemt', 'red', /“ll-accemt” is not known\. Did you mean “ll-accent”/],
  ['ll-height', '9px', /“ll-height” is not known/],
])('%s=%s is left out, and said once', (name, value, line) => {
  expect(stylesOf(`?${new URLSearchParams({ [name]: value })}`)).toEqual({});
  expect(said).toHaveBeenCalledOnce();
  expect(said.mock.calls[0]?.[0]).toMatch(line);
});
