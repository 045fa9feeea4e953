import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => void vi.unstubAllGlobals().resetModules());

test('only this site’s own scripts have an address that a worker may start from, by one policy', async () => {
  const createPolicy = vi.fn((_name: string, rules: object) => rules);
  vi.stubGlobal('location', new URL('https://lifecycle.example/'));
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { ownScript } = await import('./ownScript.ts');
  expect(ownScript(new URL('https://lifecycle.example/sw.js'))).toBe('https://lifecycle.example/sw.js');
  for (const foreign of ['https://elsewhere.example/sw.js', 'data:text/javascript,1', 'blob:null/x']) {
    expect(() => ownScript(new URL(foreign)), foreign).toThrow(TypeError);
  }
  expect(createPolicy).toHaveBeenCalledTimes(1);
});
