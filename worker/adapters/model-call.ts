import { ModelError } from "@/lib/ai/ports";
import { correlationHeaders } from "@/lib/core/spans";
import { faultOf, isTimeout, modelError, ServerRefusal } from "./model-faults";
import { withBody } from "./model-response";
import type { ServerAddress } from "./server-address";

const SHOWN_OF_REFUSAL = 300;

export interface CallLimits {
  server: ServerAddress;
  /** For the whole call, from the first byte sent to the last one read. */
  timeoutMs: number;
  /** Of all bodies of the call together. */
  maxBytes: number;
  signal?: AbortSignal;
}

/** One conversation with a model server: one deadline, a capped answer, no redirect, and nothing left open after `close`. */
export class ModelCall {
  readonly #closing = new AbortController();
  readonly #signal: AbortSignal;
  #bytes = 0;

  constructor(private readonly limits: CallLimits) {
    const ends = [this.#closing.signal, AbortSignal.timeout(limits.timeoutMs)];
    if (limits.signal) ends.push(limits.signal);
    this.#signal = AbortSignal.any(ends);
  }

  /** `fetch` within the limits; only an answer of 200 to 299 comes back. Throws ModelError, or what `explain` explains. */
  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({ ...correlationHeaders(), ...Object.fromEntries(new Headers(init.headers)) });
    if (this.limits.server.authorization) headers.set("authorization", this.limits.server.authorization);
    const response = await this.#ask(input, { ...init, headers, redirect: "manual", signal: this.#signal });
    if (response.status >= 300 && response.status < 400) {
      throw new ModelError("redirected", `${this.limits.server.name} answered with a redirect, which the desk does not follow`);
    }
    if (!response.ok) throw await this.#refusal(response);
    return withBody(response, (body) => this.#limited(body));
  };

  /** What to throw for an error that came out of the call; the caller's own reason if it was the caller who ended it. */
  explain(error: unknown): unknown {
    if (error instanceof ModelError) return error;
    if (this.limits.signal?.aborted && !isTimeout(this.limits.signal.reason)) return this.limits.signal.reason;
    if (this.#signal.aborted) return modelError("timeout", this.limits.server.name);
    return modelError(faultOf(error), this.limits.server.name, error);
  }

  close(): void {
    this.#closing.abort();
  }

  async #ask(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
    try {
      return await fetch(input, init);
    } catch (error) {
      // A kept connection that the server has closed meanwhile looks like this; a new one tells whether it is more.
      if (this.#signal.aborted || faultOf(error) !== "cut_off") throw error;
      return fetch(input, init);
    }
  }

  async *#limited(body: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for await (const chunk of body) {
      this.#bytes += chunk.byteLength;
      if (this.#bytes > this.limits.maxBytes) {
        this.close();
        throw new ModelError("too_large", `${this.limits.server.name} sent more than ${this.limits.maxBytes} bytes`);
      }
      yield chunk;
    }
  }

  async #refusal(response: Response): Promise<ServerRefusal> {
    const { name, authorization } = this.limits.server;
    const decoder = new TextDecoder();
    let said = "";
    for await (const chunk of response.body ?? []) {
      said += decoder.decode(chunk, { stream: true });
      if (said.length > SHOWN_OF_REFUSAL) break;
    }
    // Some servers repeat the key that they refuse.
    const secret = authorization?.split(" ")[1];
    const shown = (secret ? said.replaceAll(secret, "[key]") : said).slice(0, SHOWN_OF_REFUSAL).trim();
    return new ServerRefusal(response.status, `${name} answered ${response.status}${shown ? `: ${shown}` : ""}`);
  }
}
