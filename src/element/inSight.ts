/** What an element wants to know of the world around it. */
interface Watched {
  /** It is in the window, or out of it. */
  onSight(isInSight: boolean): void;
  /** It comes near the window. Called once. */
  onNear(): void;
}

/** @returns what ends the watch. */
export function watch(element: Element, { onSight, onNear }: Watched): () => void {
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
  return () => {
    sight.disconnect();
    near.disconnect();
  };
}
