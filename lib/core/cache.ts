/** Answers that may be made again: a cache holds nothing that has to be there. */
export interface Cache {
  /** The text under a key, undefined where there is none. Rejects while the cache is out of reach. */
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, seconds: number): Promise<void>;
  /** Resolves while it is in reach; a cache of this process always is, and has none. */
  ping?(): Promise<void>;
  close(): Promise<void>;
}
