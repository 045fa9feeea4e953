/** One HTTP message. `…` stands for a text that is not known here. */
export interface HttpMessage {
  readonly kind: 'http';
  readonly startLine: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  readonly note?: string;
}

/** A header, or a variable; without a value where that is not known. */
export type Header = readonly [name: string, value: string | undefined];

/** An HTTP message, without the headers whose value is not known. */
export function http(
  startLine: string,
  headers: readonly (Header | undefined)[],
  rest: Pick<HttpMessage, 'body' | 'note'>,
) {
  return { kind: 'http', startLine, headers: known(headers), ...rest } as const;
}

/** The headers that have a value. */
export function known(headers: readonly (Header | undefined)[]): [name: string, value: string][] {
  return headers.flatMap((header): [string, string][] => (header?.[1] === undefined ? [] : [[header[0], header[1]]]));
}
