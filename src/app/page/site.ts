/** Where the site's files are: every page of it links to its manifest there. Undefined in the one file, which has none. */
export function siteAddress(): string | undefined {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href;
  return manifest && new URL('.', manifest).href;
}
