/** Decides what the page becomes. */
const root = document.getElementById('app');
const isPresenters = new URLSearchParams(location.search).has('presenter');
if (root && isPresenters) void import('./app/presenter.tsx').then(({ open }) => open(root));
else if (root) void pictureSeen(root).then(async () => (await import('./app/index.tsx')).open(root));

/**
 * Waits until the picture that the build has drawn is on the screen: the script takes the main thread for longer than a
 * frame. Not where there is none to be seen, and not for long: a page in a frame that is out of sight is not drawn.
 */
async function pictureSeen({ firstElementChild: picture }: HTMLElement): Promise<void> {
  if (!picture?.checkVisibility() || document.hidden) return;
  await new Promise((drawn) => {
    requestAnimationFrame(() => setTimeout(drawn));
    setTimeout(drawn, 250);
  });
}
