/** What a window keeps for the visit, under a name. In a frame without an origin there is no storage, and nothing is kept. */
export function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(`lambda-lifecycle ${name}`, text);
  } catch {
    // Then a reload begins anew.
  }
}

/** Keeps it no longer. */
export function forget(name: string): void {
  try {
    sessionStorage.removeItem(`lambda-lifecycle ${name}`);
  } catch {
    // Then nothing was kept.
  }
}

/** What was kept under a name. */
export function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(`lambda-lifecycle ${name}`);
  } catch {
    return null;
  }
}
