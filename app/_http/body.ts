import { DomainError } from "@/lib/core/errors";

export const BODY_MAX_BYTES = 1_048_576;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

async function readLimited(request: Request): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  let text = "";
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > BODY_MAX_BYTES) throw new DomainError("too_large", "body_too_large", { maximum: BODY_MAX_BYTES });
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** The JSON body of a request. Throws DomainError: unsupported_type, too_large, malformed. */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers.get("content-type") ?? "")) throw new DomainError("unsupported_type", "unsupported_type");
  try {
    return JSON.parse(await readLimited(request));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError("malformed", "malformed_json");
  }
}
