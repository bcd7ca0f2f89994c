import { DomainError } from "@/lib/core/errors";

export const BODY_MAX_BYTES = 1_048_576;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

const JSON_DEPTH = 20;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}

/** A body as text, of at most so many bytes. Throws DomainError: too_large, malformed. */
export async function readLimited(request: Request, maximum: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > maximum) throw new DomainError("too_large", "body_too_large", { maximum });
    parts.push(part);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new DomainError("malformed", "malformed_json");
  }
}

/** Whether a request carries a body at all: a verb without input is asked for without one. */
export function hasBody(request: Request): boolean {
  if (request.body === null) return false;
  return request.headers.get("content-length") !== "0" && (request.headers.has("content-type") || request.headers.has("transfer-encoding") || request.headers.has("content-length"));
}

/** The JSON body of a request. Throws DomainError: unsupported_type, too_large, malformed. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity" || !JSON_TYPE.test(request.headers.get("content-type") ?? "")) throw new DomainError("unsupported_type", "unsupported_type");
  const text = await readLimited(request, BODY_MAX_BYTES);
  // Many clients name the type of a body that they leave out.
  if (text === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError("malformed", "malformed_json");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new DomainError("malformed", "not_an_object");
  if (isDeeper(value, JSON_DEPTH)) throw new DomainError("malformed", "json_too_deep", { maximum: JSON_DEPTH });
  return value;
}
