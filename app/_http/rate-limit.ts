import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";
import { perProcess } from "@/lib/core/per-process";

const MINUTE_MS = 60_000;
const KEPT_CALLERS = 10_000;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Buckets in the order of their last use, so that the first ones are the oldest. */
const buckets = (): Map<string, Bucket> => perProcess("rate-limit", () => new Map());

function refilled(caller: string, perMinute: number, now: number): Bucket {
  const bucket = buckets().get(caller) ?? { tokens: perMinute, filledAt: now };
  const tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.filledAt) * perMinute) / MINUTE_MS);
  return { tokens, filledAt: now };
}

/** Takes one request from a caller's minute, which refills evenly. Throws rate_limited with the seconds to wait. */
export function takeRequest(caller: string, now = Date.now(), perMinute = env().RATE_LIMIT_PER_MINUTE): void {
  if (perMinute === 0) return;
  const bucket = refilled(caller, perMinute, now);
  const isOver = bucket.tokens < 1;
  if (!isOver) bucket.tokens -= 1;
  buckets().delete(caller);
  buckets().set(caller, bucket);
  const [oldest] = buckets().size > KEPT_CALLERS ? buckets().keys() : [];
  if (oldest !== undefined) buckets().delete(oldest);
  if (isOver) throw new DomainError("rate_limited", "rate_limited", { seconds: Math.ceil(((1 - bucket.tokens) * MINUTE_MS) / perMinute / 1000) });
}
