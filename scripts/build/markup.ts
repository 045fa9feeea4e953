const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it must stand in HTML and SVG, between tags and in attributes. */
export const escapeText = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
