import { z } from "zod";

/** What is typed into an editor; with a reply, the resolution that is typed for it. */
export const replyDraft = z.object({
  body: z.string(),
  resolution: z.string(),
  /** What was sent last and not answered yet, with the key it was sent under. */
  tried: z.object({ body: z.string(), key: z.string() }).optional(),
});

export type ReplyDraft = z.infer<typeof replyDraft>;

export const BLANK_REPLY: ReplyDraft = { body: "", resolution: "" };

/** A text put behind what is there already. */
export const appended = (there: string, text: string): string => (there.trim() === "" ? text : `${there.trimEnd()}\n\n${text}`);

/** Not crypto.randomUUID: browsers have that only where the page is served securely. */
const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The key under which a text is sent: the same for each try, also after a reload, so that the desk keeps one of them. */
export const keyFor = ({ body, tried }: ReplyDraft): string => (tried?.body === body ? tried.key : newKey());
