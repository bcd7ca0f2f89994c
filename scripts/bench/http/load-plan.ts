/** A request as the sender repeats it. */
export interface LoadRequest {
  /** What its times are kept under. */
  name: string;
  method: "GET" | "POST";
  path: string;
  body?: string;
  /** The status of its success. */
  status: number;
}

/** What a sender does: the requests in turn, each client one after the other, until the time is over. */
export interface LoadPlan {
  url: string;
  headers: Record<string, string>;
  clients: number;
  seconds: number;
  requests: LoadRequest[];
}

export interface LoadResult {
  /** Milliseconds from sending to the last byte of the answer, by the name of the request; of those answered as wished. */
  times: Record<string, number[]>;
  /** Answers of another status, and none at all. */
  errors: number;
  seconds: number;
}
