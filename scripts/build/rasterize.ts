// At once: the runner that the build loads these modules with is closed when they are loaded.
const resvg = await import('@resvg/resvg-js').catch(() => undefined);

const probe = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="50">Lambda</text></svg>';
const canWrite = resvg !== undefined && new resvg.Resvg(probe).getBBox() !== undefined;

/**
 * An SVG as a PNG. Undefined where this machine has no rasteriser for its kind, or no font: a picture without its words
 * is worse than none.
 */
export async function rasterize(svg: string): Promise<Uint8Array | undefined> {
  if (!resvg || !canWrite) return undefined;
  return (await resvg.renderAsync(svg)).asPng();
}
