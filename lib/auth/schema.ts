import { z } from "zod";
import { pageFields } from "@/lib/core/field";

/** An API key as lists show it: the key itself is shown once, when it is made. */
export const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** The key's first signs. */
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdBy: z.string().nullable(),
  createdAt: z.date(),
  /** To the minute. */
  lastUsedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
});

export type ApiKey = z.infer<typeof apiKey>;

export const madeApiKey = apiKey.extend({ key: z.string() });

export type MadeApiKey = z.infer<typeof madeApiKey>;

export const listApiKeysInput = z.object(pageFields);

export type ListApiKeysInput = z.input<typeof listApiKeysInput>;

export const revokeApiKeyInput = z.object({ id: z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed") });

export type RevokeApiKeyInput = z.input<typeof revokeApiKeyInput>;
