import { problemAnswer } from "@/components/attachments/problem-answer";
import type { Answer } from "@/components/forms/answer";
import type { Visibility } from "@/db/enums";
import type { Comment } from "@/lib/comments/schema";
import { fromApiJson } from "@/lib/core/naming";

interface NewComment {
  ticketId: string;
  body: string;
  visibility: Visibility;
  /** The same for each try: where the answer to one was lost, the next does not say it twice. */
  key: string;
  /** The language of a refusal. */
  locale: string;
}

/** Says something on a ticket. Throws TypeError where no answer comes that can be understood. */
export async function postComment({ ticketId, body, visibility, key, locale }: NewComment): Promise<Answer<Comment>> {
  const response = await fetch(`/api/tickets/${ticketId}/comments`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key, "Accept-Language": locale },
    body: JSON.stringify({ body, visibility }),
  });
  const json: unknown = await response.json();
  if (response.ok) {
    const { comment } = await import("@/lib/comments/schema");
    return { ok: true, result: comment.parse(fromApiJson(json)) };
  }
  const refused = problemAnswer(json);
  if (!refused) throw new TypeError(`a comment was answered by ${response.status}`);
  return refused;
}
