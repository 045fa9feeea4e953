import { places } from './places.ts';

/** What somebody has seen and answered. Nothing of it is judged. */
export interface Progress {
  /** The last beat, where the story goes on. */
  readonly at?: string;
  /** Beats that were seen, by their names among all. */
  readonly seen: readonly string[];
  /** By beat: the time in ms or the option that was given; null: the answer was looked up. */
  readonly answers: Readonly<Record<string, number | string | null>>;
}

export const noProgress: Progress = { seen: [], answers: {} };

/** A beat is on the stage. */
export function see(progress: Progress, id: string): Progress {
  const seen = progress.seen.includes(id) ? progress.seen : [...progress.seen, id];
  return { ...progress, at: id, seen };
}

/** A prediction is answered; a second answer replaces the first. */
export function give(progress: Progress, id: string, answer: number | string | null): Progress {
  return { ...progress, answers: { ...progress.answers, [id]: answer } };
}

/** Questions are asked anew: what was answered before is given up. */
export function ask(progress: Progress, ids: readonly string[]): Progress {
  const kept = Object.entries(progress.answers).filter(([id]) => !ids.includes(id));
  return { ...progress, answers: Object.fromEntries(kept) };
}

const format = 'lambda-lifecycle-progress';

/** As it is kept and exported. */
export const writeProgress = (progress: Progress): string =>
  `${JSON.stringify({ format, version: 1, ...progress }, undefined, 2)}\n`;

/** What was kept before, as far as it can be read: beats that are no longer told are dropped. */
export function readProgress(text: string | null): Progress {
  const kept = parse(text);
  if (kept?.format !== format || kept.version !== 1) return noProgress;
  const known = new Set(places.map(({ id }) => id));
  const seen = Array.isArray(kept.seen) ? kept.seen.filter((id) => known.has(id)) : [];
  const given = typeof kept.answers === 'object' && kept.answers !== null ? Object.entries(kept.answers) : [];
  const answers = given.filter(
    ([id, answer]) => known.has(id) && (answer === null || ['number', 'string'].includes(typeof answer)),
  );
  return {
    ...(typeof kept.at === 'string' && known.has(kept.at) && { at: kept.at }),
    seen: [...new Set<string>(seen)],
    answers: Object.fromEntries(answers) as Progress['answers'],
  };
}

function parse(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
