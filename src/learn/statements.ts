/**
 * Statements of the Experience API (xAPI) about what happened here. They name no actor: who it was, the page around the
 * frame knows, and it keeps or sends them. Shapes after ADL's vocabulary, as H5P emits them.
 */

/** ADL's verbs, by their last part. */
export type Verb = 'experienced' | 'answered' | 'completed';

/** What it happened to. */
export interface Activity {
  /** Its address, relative to the page's: `?learn=cold-start&beat=code`. */
  readonly query: string;
  readonly name: string;
  /** ADL's kinds of activities. */
  readonly kind: 'lesson' | 'module' | 'interaction' | 'assessment';
}

export interface Outcome {
  /** What was answered, as people read it. */
  readonly response?: string;
  readonly success?: boolean;
  readonly completion?: boolean;
  /** 0 to 1. */
  readonly scaled?: number;
  readonly durationMs?: number;
}

export interface Statement {
  readonly verb: { readonly id: string; readonly display: { readonly en: string } };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: { readonly name: { readonly en: string }; readonly type: string };
  };
  readonly result?: {
    readonly response?: string;
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly score?: { readonly raw: number; readonly min: 0; readonly max: 1; readonly scaled: number };
    /** ISO 8601. */
    readonly duration?: string;
  };
  /** ISO 8601. */
  readonly timestamp: string;
}

const vocabulary = 'http://adlnet.gov/expapi';

/** States what happened. `page`: the page's own address, `now`: epoch ms. */
export function state(verb: Verb, activity: Activity, page: string, now: number, outcome?: Outcome): Statement {
  const { query, name, kind } = activity;
  return {
    verb: { id: `${vocabulary}/verbs/${verb}`, display: { en: verb } },
    object: {
      objectType: 'Activity',
      id: new URL(query, page).href,
      definition: { name: { en: name }, type: `${vocabulary}/activities/${kind}` },
    },
    ...(outcome && { result: resultOf(outcome) }),
    timestamp: new Date(now).toISOString(),
  };
}

function resultOf({ scaled, durationMs, ...told }: Outcome): NonNullable<Statement['result']> {
  return {
    ...told,
    ...(scaled !== undefined && { score: { raw: scaled, min: 0, max: 1, scaled } }),
    ...(durationMs !== undefined && { duration: `PT${Math.round(durationMs / 10) / 100}S` }),
  };
}

/** The message that carries a statement to the page around the frame. */
export const envelope = (statement: Statement) =>
  ({ source: 'lambda-lifecycle', v: 1, type: 'event', event: 'xapi', detail: statement }) as const;
