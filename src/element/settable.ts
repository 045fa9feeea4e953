/** The tokens that a page may set: by the names that they have there behind `--ll-`; after a colon the token's, where it is another. */
const settable =
  'font font-mono:mono bg:ground fg:ink muted accent phase-provision phase-runtime phase-function phase-restore phase-invoke phase-frozen phase-error';

/** Each as the page calls it, and as the tokens do. */
export const settableTokens: readonly (readonly [name: string, token: string])[] = settable.split(' ').map((each) => {
  const [name = '', token = name] = each.split(':');
  return [name, token];
});
