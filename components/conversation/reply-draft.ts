import type { DraftSchema } from "@/components/drafts/draft-content";
import { newKey } from "@/components/forms/new-key";

/** What is typed into an editor; with a reply, the resolution that is typed for it. */
export interface ReplyDraft {
  body: string;
  resolution: string;
  /** What was sent last and not answered yet, with the key it was sent under. */
  tried?: { body: string; key: string } | undefined;
}

function isReply(kept: unknown): kept is ReplyDraft {
  const { body, resolution, tried } = (kept ?? {}) as Partial<ReplyDraft>;
  const isTried = tried === undefined || (typeof tried?.body === "string" && typeof tried.key === "string");
  return typeof body === "string" && typeof resolution === "string" && isTried;
}

export const replyDraft: DraftSchema<ReplyDraft> = { safeParse: (kept) => (isReply(kept) ? { data: kept } : {}) };

export const BLANK_REPLY: ReplyDraft = { body: "", resolution: "" };

/** A text put behind what is there already. */
export const appended = (there: string, text: string): string => (there.trim() === "" ? text : `${there.trimEnd()}\n\n${text}`);

/** What is left of a text once `sent` has arrived: what was typed meanwhile. */
export function leftAfter({ body }: ReplyDraft, sent: string): string {
  if (body === sent) return "";
  return body.startsWith(sent) ? body.slice(sent.length).trimStart() : body;
}

/** The key under which a text is sent: the same for each try, also after a reload, so that the desk keeps one of them. */
export const keyFor = ({ body, tried }: ReplyDraft): string => (tried?.body === body ? tried.key : newKey());
