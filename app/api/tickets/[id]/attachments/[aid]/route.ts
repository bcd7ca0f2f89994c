import { download } from "@/app/_http/download";
import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { readAttachment } from "@/lib/attachments/read-attachment";
import { removeAttachment } from "@/lib/attachments/remove-attachment";
import { attachmentTarget, readAttachmentInput } from "@/lib/attachments/schema";

const path = "/api/tickets/{id}/attachments/{aid}";

export const GET = download({ path, method: "GET", summary: "Read the bytes of an attachment", verb: readAttachment, input: readAttachmentInput });

export const DELETE = route({ path, method: "DELETE", summary: "Remove an attachment; its name stays in the history", verb: removeAttachment, input: attachmentTarget, output: noContent, status: 204 });

export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
