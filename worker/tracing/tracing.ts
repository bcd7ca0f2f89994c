export interface Tracing {
  /** Sends what has not been sent yet; at most two seconds. */
  close(): Promise<void>;
}
