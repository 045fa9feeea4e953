/** An extension of a story has this name, in its log and in its calls. Apart from `wire/examples`, which the first visit does without. */
export const extensionName = 'telemetry';
