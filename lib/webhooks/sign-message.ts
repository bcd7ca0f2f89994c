import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** 256 random bits, written as the Standard Webhooks convention writes a secret. */
export const newSigningSecret = (): string => PREFIX + randomBytes(32).toString("base64");

export interface Message {
  /** The same for each try. */
  id: string;
  sentAt: Date;
  body: string;
}

/** The headers by which a receiver knows that a message is the desk's, whole, and of now (standardwebhooks.com). */
export function signMessage(secret: string, { id, sentAt, body }: Message): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "Webhook-Id": id, "Webhook-Timestamp": timestamp, "Webhook-Signature": `v1,${signature}` };
}
