/** Where text goes: a stream of the process, or a string in a test. */
export interface Output {
  /** Resolves, where it does not return at once, when more can be written. */
  write(text: string | Uint8Array): void | Promise<void>;
  isTerminal: boolean;
  /** Width of the terminal in columns. */
  columns?: number;
}

/** Everything a command touches besides the files it is given. */
export interface Io {
  stdout: Output;
  stderr: Output;
  /** Standard input, to its end or until it exceeds `limit` bytes. */
  stdin(limit: number): Promise<Uint8Array>;
  /** The raw streams, for a protocol that is no text for people. */
  protocol: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };
  /**
   * From this call on, an interruption (Ctrl+C) no longer ends the process at once but aborts the signal: for work that has something to
   * bring to an end.
   */
  interruption(): AbortSignal;
  /** Absolute path of the folder that paths are relative to. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}
