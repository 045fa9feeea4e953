/** How sites mark that they, or a part of them, are light or dark. */
const [light, dark] = ['.light,[data-theme=light]', '.dark,[data-theme=dark]'];
/** From here on a colour is a light one, of 255. */
const lightFrom = 128;

/** An element and all that it stands in, also beyond shadow roots. */
export function groundsOf(element: Element): Element[] {
  const outer = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return outer ? [element, ...groundsOf(outer)] : [element];
}

/**
 * Is it dark where this element stands? As the site has marked it, else as its ground is; where it has none, as the
 * browser's own, which follows `color-scheme` and the reader's system, and which the element has as the colour of its caret.
 */
export function isDarkAround(element: Element): boolean {
  const grounds = groundsOf(element);
  const marked = grounds.find((each) => each.matches(`${light},${dark}`));
  if (marked) return marked.matches(dark);
  const colours = grounds.map((each) => getComputedStyle(each).backgroundColor);
  for (const colour of [...colours, getComputedStyle(element).caretColor]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    if (/^rgb/.test(colour) && alpha > 0.5) return red * 0.3 + green * 0.6 + blue * 0.1 < lightFrom;
  }
  return false;
}
