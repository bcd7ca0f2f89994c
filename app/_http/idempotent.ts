import { createHash } from "node:crypto";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { inTransaction } from "@/lib/core/transaction";
import { claimIdempotencyKey } from "@/lib/idempotency/claim-idempotency-key";
import { keepAnswer } from "@/lib/idempotency/keep-answer";

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The Idempotency-Key of a request, if it has one. Throws malformed. */
export function idempotencyKeyOf(headers: Headers): string | undefined {
  const key = headers.get("idempotency-key") ?? undefined;
  if (key !== undefined && !KEY.test(key)) throw new DomainError("malformed", "idempotency_key_malformed");
  return key;
}

export interface Done {
  result: unknown;
  isReplay: boolean;
}

interface Write {
  key: string;
  method: string;
  path: string;
  input: unknown;
  /** The answer carries a secret that is shown once: it is not kept. */
  isSecret: boolean;
}

/**
 * Does a write at most once for a caller's key: the key's row commits with it, and the same request again gets the same
 * result. Throws conflict where that result was a secret, and invalid where the key was used for something else.
 */
export async function onceForKey(ctx: Ctx, { key, method, path, input, isSecret }: Write, write: (ctx: Ctx) => Promise<unknown>): Promise<Done> {
  const { type, id } = actorReference(ctx.actor);
  const caller = `${type} ${id}`;
  const fingerprint = createHash("sha256").update(JSON.stringify([method, path, input])).digest();
  return inTransaction(ctx, async (ctx) => {
    const earlier = await claimIdempotencyKey(ctx, { caller, key, fingerprint });
    if (earlier) return { result: earlier.result, isReplay: true };
    const result = await write(ctx);
    if (!isSecret) await keepAnswer(ctx, { caller, key, result });
    return { result, isReplay: false };
  });
}
