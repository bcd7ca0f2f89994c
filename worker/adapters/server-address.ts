import { ModelError } from "@/lib/ai/ports";

export interface ServerAddress {
  /** Without a slash at its end and without credentials. */
  base: string;
  /** Host and port, for messages. */
  name: string;
  /** Value of the Authorization header; it must appear nowhere else. */
  authorization?: string;
}

/** Takes user and password out of an address, because fetch refuses them there. Throws ModelError for a key that no header may carry. */
export function serverAddress(address: string, apiKey?: string): ServerAddress {
  const url = new URL(address);
  const basic = url.username && `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString("base64")}`;
  const key = apiKey?.trim();
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new ModelError("refused", `the API key for ${url.host} has characters that a header cannot carry`);
  }
  const authorization = key ? `Bearer ${key}` : basic;
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  return { base, name: url.host, ...(authorization ? { authorization } : {}) };
}
