import type { Context } from './call.ts';

/** The version that a request of a story asks for; of `$LATEST` nothing is said (facts §4.1). */
export function qualifierOf({ setting, told }: Context): string | undefined {
  return told && setting.version !== '$LATEST' ? setting.version : undefined;
}

/** Where Invoke is posted to. */
export function invokePath(context: Context): string {
  const path = `/2015-03-31/functions/${context.setting.functionName ?? '{name}'}/invocations`;
  const qualifier = qualifierOf(context);
  return qualifier === undefined ? path : `${path}?Qualifier=${qualifier}`;
}
