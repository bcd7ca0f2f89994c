import type { Answer } from "@/components/forms/answer";
import type { Visibility } from "@/db/enums";
import type { Attachment } from "@/lib/attachments/schema";
import { fromApiJson } from "@/lib/core/naming";
import { problemAnswer } from "./problem-answer";

interface Upload {
  ticketId: string;
  file: File;
  /** The comment that it belongs to. */
  commentId: string | undefined;
  visibility: Visibility;
  /** The language of a refusal. */
  locale: string;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
}

async function answerOf(status: number, text: string): Promise<Answer<Attachment[]> | undefined> {
  try {
    const json = fromApiJson(JSON.parse(text));
    if (status !== 201) return problemAnswer(json);
    const { addedAttachments } = await import("@/lib/attachments/schema");
    return { ok: true, result: addedAttachments.parse(json).results };
  } catch {
    return undefined;
  }
}

/** Sends one file to a ticket; fetch would not tell how far it is. Throws TypeError where no answer comes. */
export function uploadFile({ ticketId, file, commentId, visibility, locale, onProgress }: Upload): Promise<Answer<Attachment[]>> {
  const form = new FormData();
  form.set("visibility", visibility);
  if (commentId !== undefined) form.set("comment_id", commentId);
  form.set("file", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new TypeError(`the upload of ${file.name} was not answered`));
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", async () => {
      const answer = await answerOf(request.status, request.responseText);
      if (answer) resolve(answer);
      else fail();
    });
    request.addEventListener("error", fail);
    request.addEventListener("timeout", fail);
    request.open("POST", `/api/tickets/${ticketId}/attachments`);
    request.setRequestHeader("Accept-Language", locale);
    request.send(form);
  });
}
