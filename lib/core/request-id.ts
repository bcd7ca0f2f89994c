import { randomUUID } from "node:crypto";

export const REQUEST_ID_HEADER = "x-request-id";

/** Ids as proxies make them; nothing that could hold an address or a sentence. */
const SANE = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

export const isRequestId = (value: unknown): value is string => typeof value === "string" && SANE.test(value);

/** The id that a proxy gave a request, where it is one, else a new one. */
export const requestIdOf = (given: unknown): string => (isRequestId(given) ? given : randomUUID());
