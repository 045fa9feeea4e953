/** Traces never change, so what is read from one is worked out once, and forgotten with it. */
export function once<Key extends object, Found>(work: (key: Key) => Found): (key: Key) => Found {
  const known = new WeakMap<Key, { found: Found }>();
  return (key) => {
    const kept = known.get(key) ?? { found: work(key) };
    if (!known.has(key)) known.set(key, kept);
    return kept.found;
  };
}
