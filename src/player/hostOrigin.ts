/**
 * The origin that the page around this one is named by (`origin=`), the only one that may be spoken to then. undefined:
 * none is named, so it may be anybody. null: what is named is none, so it is nobody; a browser would throw at each message.
 */
export function readOrigin(text: string | null | undefined): string | null | undefined {
  const given = text?.trim();
  if (!given || given === '*') return undefined;
  const origin = URL.canParse(given) ? new URL(given).origin : 'null';
  return origin === 'null' ? null : origin;
}
