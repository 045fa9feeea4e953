/** Where the browser keeps what has been solved. It stays there. */
const key = 'lambda-lifecycle.challenges';

/** The challenges that were solved in this browser, by name. Where nothing can be kept, none. */
export function allSolved(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string') : []);
  } catch {
    return new Set();
  }
}

export const solvedBefore = (slug: string): boolean => allSolved().has(slug);

export function keepSolved(slug: string): void {
  keep([...new Set([...allSolved(), slug])]);
}

export function forgetSolved(): void {
  keep([]);
}

function keep(slugs: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(slugs));
  } catch {
    // A browser that keeps nothing: it is solved for as long as the page is open.
  }
}
