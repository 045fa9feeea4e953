/** Names that a wrong one may have meant, quoted; a sentence of its own, or nothing where none comes near. */
export const didYouMean = (near: string): string => near && ` Did you mean ${near}?`;
