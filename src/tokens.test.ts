import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const [light = '', dark = ''] = read('./tokens.css').split(":root[data-theme='dark']");
const phases = ['route', 'provision', 'runtime', 'function', 'restore', 'invoke', 'frozen', 'error'];
const mostTelling = ['provision', 'runtime', 'function'];

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance as WCAG has it. */
function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** How strong a fill is that something still ahead has. */
const [, ahead = ''] = /\.bar\.ghost \{\s*opacity: ([\d.]+)/.exec(read('./diagram/diagram.css')) ?? [];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, block) => {
  const colour = (name: string) => channels(new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? '');
  const ground = colour('ground');
  const onGround = (of: readonly number[]) => contrast(of, ground);

  test('each phase stands out from the ground, its name on it, and its name on its fill', () => {
    for (const phase of phases) {
      expect(onGround(colour(`phase-${phase}`)), phase).toBeGreaterThanOrEqual(3);
      if (phase !== 'route') expect(onGround(colour(`ink-${phase}`)), phase).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour(`on-${phase}`), colour(`phase-${phase}`)), phase).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('what is still ahead can be seen, and is not what was', () => {
    for (const phase of mostTelling) {
      const own = colour(`phase-${phase}`);
      const faint = own.map((value, at) => value * Number(ahead) + (ground[at] ?? 0) * (1 - Number(ahead)));
      expect(onGround(faint), phase).toBeGreaterThan(1.35);
      expect(contrast(faint, own), phase).toBeGreaterThan(1.8);
    }
  });

  test('the handler, which is little of a cold start, is not the loudest of its phases', () => {
    const loudest = Math.max(...mostTelling.map((phase) => onGround(colour(`phase-${phase}`))));
    expect(onGround(colour('phase-invoke'))).toBeLessThan(loudest);
  });
});
