import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => void vi.unstubAllGlobals().resetModules());

test('a page that may not have the policy says so, and asks again', async () => {
  const createPolicy = vi.fn(() => {
    throw new TypeError("Policy with name 'lambda-lifecycle' disallowed.");
  });
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { ownScript, PolicyRefused } = await import('./ownScript.ts');
  for (let time = 0; time < 2; time++)
    expect(() => ownScript(new URL('https://lifecycle.example/sw.js'))).toThrow(PolicyRefused);
  expect(createPolicy).toHaveBeenCalledTimes(2);
});

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
