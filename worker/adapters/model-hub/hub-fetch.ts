import { ModelError } from "@/lib/ai/ports";
import { faultOf, ServerRefusal } from "../model-faults";

const sentences: Partial<Record<number, string>> = {
  401: "the hub knows no such model, or keeps it for signed-in users",
  403: "the hub keeps this model for signed-in users",
  404: "the hub knows no such model or file",
  429: "the hub answers no more for now; try again later",
};

const HEADERS_WITHIN_MS = 20_000;

/** GET from the hub; redirects to its storage are followed. The signal ends the body too. Throws ModelError. */
export async function hubFetch(url: string, model: string, init: { headers?: Record<string, string>; signal?: AbortSignal } = {}): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new ModelError("timeout", hubSentence(url, "does not answer"))), HEADERS_WITHIN_MS);
  try {
    const signals = [patience.signal, ...(init.signal ? [init.signal] : [])];
    const response = await fetch(url, { headers: { "accept-encoding": "identity", ...init.headers }, signal: AbortSignal.any(signals) });
    if (response.ok) return response;
    await response.body?.cancel();
    const status = response.status === 401 ? 404 : response.status;
    throw new ServerRefusal(status, `${model}: ${sentences[response.status] ?? hubSentence(url, `answered ${response.status}`)}`);
  } catch (error) {
    throw hubError(url, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Any error of a call to the hub as a ModelError with a sentence for the operator. */
export function hubError(url: string, error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  const fault = faultOf(error);
  const sentence =
    fault === "cut_off"
      ? "ended the connection in the middle; run it again, it goes on from there"
      : "cannot be reached; is there a network? MODEL_HUB_URL can name a mirror";
  return new ModelError(fault, hubSentence(url, sentence), { cause: error });
}

const hubSentence = (url: string, words: string): string => `${new URL(url).host} ${words}`;
