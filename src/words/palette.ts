/** Loaded with the palette. */
export { palette as paletteWords } from './en/palette.ts';
