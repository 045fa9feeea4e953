/** A place where a reader can check what is said. */
export interface FactSource {
  readonly label: string;
  /** Absent: no address of it is known. */
  readonly url?: string;
}

/** A page of AWS's developer guide, and a heading of it, as the page's own anchors name it. */
export const guide = (page: string, what: string, heading?: readonly [anchor: string, title: string]): FactSource => ({
  label: `AWS Lambda Developer Guide: ${what}${heading ? `, “${heading[1]}”` : ''}`,
  url: `https://docs.aws.amazon.com/lambda/latest/dg/${page}.html${heading ? `#${heading[0]}` : ''}`,
});

/** The first and the last line of what is meant in a file. */
export type Lines = readonly [from: number, to: number];

/** A file of published code at the commit that was read, where in it, and what stands there. */
export const file = (
  repository: string,
  commit: string,
  path: string,
  [from, to]: Lines,
  what: string,
): FactSource => ({
  label: `AWS source code: ${repository.split('/')[1]}, ${path.split('/').slice(-2).join('/')}, lines ${from} to ${to}: ${what}`,
  url: `https://github.com/${repository}/blob/${commit}/${path}#L${from}-L${to}`,
});
