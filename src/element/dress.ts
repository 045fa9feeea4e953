import { isDarkAround } from '../player/hostTheme.ts';
import type { Options } from './attributes.ts';
import type { Shell } from './shell.ts';

/** Shows what is set of the look; the theme as it is set, or as the page around it is. */
export function dressShell(
  element: Element,
  shell: Shell,
  { theme, controls, heading, captions, readonly }: Options,
): void {
  shell.theme.dataset.theme = theme === 'auto' ? (isDarkAround(element) ? 'dark' : 'light') : theme;
  shell.heading.hidden = !heading;
  shell.frame.dataset.controls = controls;
  shell.frame.toggleAttribute('data-captions', captions);
  shell.frame.toggleAttribute('data-readonly', readonly);
}

/** A frame may lack the permission; then it simply stays as it is. */
export function toggleFullscreen(element: HTMLElement): void {
  if (document.fullscreenElement === element) void document.exitFullscreen();
  else void element.requestFullscreen().catch(() => undefined);
}
