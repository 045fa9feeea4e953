/** What is known of the function beside its events. Absent = not known: a log does not print everything. */
export interface Setting {
  readonly functionName?: string;
  readonly packaging?: 'image' | 'zip';
  readonly memoryMb?: number;
  readonly maxMemoryMb?: number;
  /** The function's own time limit in ms. */
  readonly timeoutMs?: number;
  /** What its bootstrap is written in, where the story is about that. */
  readonly language?: 'shell' | 'python' | 'node';
  /** How Lambda writes its lines. Absent: as text, which is the default. */
  readonly logFormat?: 'text' | 'json';
  /** `$LATEST`, or a version's number. */
  readonly version?: string;
  /** One log stream is one environment. */
  readonly logStream?: string;
  /** Epoch ms of `at` 0. Absent: the trace has no date. */
  readonly beganAt?: number;
  /** AWS's RequestId of each request of the trace. */
  readonly requestIds: Readonly<Record<string, string>>;
}
