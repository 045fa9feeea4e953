/** A browser that listens, and the driver that it is driven by. */
export interface WebKit {
  /** A command of W3C WebDriver, by its path within the session, and the value that it answers. */
  send(method: 'GET' | 'POST' | 'DELETE', command: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export function startWebKit(path: string): Promise<WebKit>;
