/** Where the site will stand, with a slash at its end; undefined: nobody has said. */
export const siteUrl: string | undefined = readSiteUrl(process.env.SITE_URL);

function readSiteUrl(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const { protocol, href } = new URL(given);
  if (!/^https?:$/.test(protocol)) throw new Error(`SITE_URL must be an address of http or https, not "${given}".`);
  return href.replace(/\/?$/, '/');
}

/** The address of a file of `dist`, or of the folder that it is the index of. */
export const absolute = (path: string): string => new URL(path, siteUrl).href;
