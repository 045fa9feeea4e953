import * as v from 'valibot';

/** Colours, lengths and names of fonts; nothing that a browser would fetch. */
export const cssValue = v.pipe(v.string(), v.maxLength(200), v.regex(/^(?!.*url\()[\w\s#.,%()'"/-]*$/i));
