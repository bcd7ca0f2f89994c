import type { ModelState } from "./ports";

/** Which build of a model a server runs, as far as it says so. */
export interface ModelVersion {
  digest: string;
  /** As the server writes it: "3.2B". */
  parameterSize: string | null;
  /** As the server writes it: "Q4_K_M". */
  quantization: string | null;
}

/** `open`: calls fail at once; `half_open`: one call is trying whether the model answers in time again. */
export interface BreakerState {
  state: "closed" | "open" | "half_open";
  /** When it opened; null while it is closed. */
  since: Date | null;
}

/** The language model as the worker sees it; a server that says nothing of versions has none. */
export interface LlmState extends ModelState {
  version?: ModelVersion | null;
  breaker?: BreakerState;
}
