/** What an element wants to know of the world around it. */
interface Watched {
  /** It is in the window, or out of it. */
  onSight(isInSight: boolean): void;
  /** It comes near the window. Called once. */
  onNear(): void;
  /** The system's colours or motion have changed. */
  onPreference(): void;
}

/** @returns what ends the watch. */
export function watch(element: Element, { onSight, onNear, onPreference }: Watched): () => void {
  const sight = new IntersectionObserver((entries) => onSight(entries.at(-1)?.isIntersecting === true));
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      onNear();
    },
    { rootMargin: '300px' },
  );
  sight.observe(element);
  near.observe(element);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onPreference);
  return () => {
    sight.disconnect();
    near.disconnect();
    dark.removeEventListener('change', onPreference);
  };
}

/** Is the theme dark, as it is set or as the system says? */
export const isDark = (theme: 'auto' | 'light' | 'dark'): boolean =>
  theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';

/** Must nothing move, as it is set or as the system says? */
export const isStill = (motion: 'auto' | 'full' | 'reduced'): boolean =>
  motion === 'auto' ? matchMedia('(prefers-reduced-motion: reduce)').matches : motion === 'reduced';
