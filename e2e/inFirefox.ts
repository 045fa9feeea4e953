/** How Firefox is driven: as readers have it, by WebDriver BiDi, which cannot ask it to keep still for one test alone. */
import type { Project } from '@playwright/test';
import { everywhere, inMotion } from './openPage.ts';

export function inFirefox(executablePath: string): Project[] {
  const driven = { browserName: 'firefox', channel: 'moz-firefox' } as const;
  const still = { 'ui.prefersReducedMotion': 1 };
  return [
    {
      name: 'firefox',
      grep: new RegExp(everywhere.tag),
      use: { ...driven, launchOptions: { executablePath, firefoxUserPrefs: still } },
    },
    {
      name: 'firefox in motion',
      grep: new RegExp(inMotion.tag),
      use: { ...driven, launchOptions: { executablePath } },
    },
  ];
}
