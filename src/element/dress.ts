import type { Options } from './attributes.ts';
import { isDark } from './inSight.ts';
import type { Shell } from './shell.ts';

/** Shows what is set of the look. */
export function dressShell(shell: Shell, { theme, controls, heading, captions, readonly }: Options): void {
  shell.theme.dataset.theme = isDark(theme) ? 'dark' : 'light';
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
