import type { Locale } from "@/db/enums";
import type { EmbeddingProfile } from "./embedding-profiles";

/** What a model or its server did instead of answering. */
export type ModelFault =
  | "missing" // no such model here
  | "unreachable" // nobody listens
  | "timeout" // no whole answer in time
  | "refused" // an error status
  | "redirected" // it pointed elsewhere, where the desk does not go
  | "too_large" // more than any answer may have
  | "cut_off" // the connection ended in the middle
  | "malformed" // not the protocol
  | "busy" // not asked at all, since others were for too long
  | "skipped"; // not asked at all, after several timeouts in a row

/** The one error that adapters throw; the analysis turns it into a degradation. */
export class ModelError extends Error {
  override readonly name = "ModelError";

  constructor(
    readonly fault: ModelFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** By its name: the web app's routes are bundled with a class of their own, and the adapter outside throws another. */
export const isModelError = (error: unknown): error is ModelError => error instanceof Error && error.name === "ModelError";

/** A query is what is looked for, a passage what is found; some models want a prefix that says which. */
export type TextKind = "query" | "passage";

export interface Embedder {
  /** The name stored beside each vector. */
  readonly model: string;
  readonly profile: EmbeddingProfile;
  /** One vector of length 1 a text, in order. Throws ModelError. */
  embed(texts: readonly string[], kind: TextKind, signal?: AbortSignal): Promise<Float32Array[]>;
  /** Tokens of a text, the model's own marks included; without it a caller estimates from characters. Throws ModelError. */
  countTokens?(text: string): Promise<number>;
}

/** Vectors of what is looked for, with the model that made them: they are compared with vectors of that model alone. */
export interface QueryVectors {
  model: string;
  profile: EmbeddingProfile;
  vectors: Float32Array[];
}

/** Embeds what people look for with the model whose vectors are searched now: after a change of model that is the one before for a while. */
export interface QueryEmbedder {
  /** Of the model that it expects to answer. */
  readonly profile: EmbeddingProfile;
  /** Throws ModelError. */
  embedQueries(texts: readonly string[]): Promise<QueryVectors>;
}

export interface GenerationRequest {
  system: string;
  prompt: string;
  /** JSON Schema of the answer; servers that can, keep the model to it. */
  schema: Record<string, unknown>;
  /** Tokens of the answer at most. */
  maxTokens: number;
  /** Ends the call: a job that is lost, a process that stops. */
  signal?: AbortSignal;
  /** Called with each piece of text as it comes. */
  onText?: (piece: string) => void;
}

export interface Generation {
  text: string;
  promptTokens: number | null;
  completionTokens: number | null;
}

export interface Generator {
  /** The name stored with each answer. */
  readonly model: string;
  /** Throws ModelError, `timeout` included. */
  generate(request: GenerationRequest): Promise<Generation>;
  /** Loads the model before somebody waits for it, where the server can be told to. Throws ModelError. */
  warmUp?(): Promise<void>;
}

/** Whether a model can be used now, for health pages. */
export interface ModelState {
  state: "ready" | "down" | "unknown";
  model: string;
  /** The last fault, while it is down. */
  fault?: ModelFault;
  since: Date;
}

/** Sentences that the desk itself puts into an analysis, in the ticket's language. */
export interface Phrasebook {
  phrase(locale: Locale, key: string, values?: Record<string, string | number>): string;
  list(locale: Locale, key: string): string[];
}

/** Everything that thinks, as the worker wires it. */
export interface Models {
  /** The desk's model: what it embeds is stored. */
  embedder: Embedder;
  /** The model whose vectors are searched now; left out, the desk's. */
  serving?(): Embedder;
  /** How the models are as far as it is known; left out, nothing is. */
  states?(): { embedding: ModelState; llm: ModelState };
  generator: Generator;
  /** Calls that the language model can take at one time without keeping any waiting; left out, any number. */
  callsAtOnce?(): number;
  phrasebook: Phrasebook;
}
