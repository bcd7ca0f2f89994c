/** The one database session behind the gate. */
export interface Backend {
  /** Runs protocol messages and returns all that was answered; a rejection means the session is lost. */
  run(messages: Buffer): Promise<Buffer>;
  /** Replaces a lost session by a new one on the same data; rejects if that cannot be done. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}
