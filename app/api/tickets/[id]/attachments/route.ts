import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { upload } from "@/app/_http/upload";
import { addAttachments } from "@/lib/attachments/add-attachments";
import { listAttachments } from "@/lib/attachments/list-attachments";
import { receiveFiles } from "@/lib/attachments/receive-files";
import { addedAttachments, attachment, listAttachmentsInput, uploadFields } from "@/lib/attachments/schema";

const path = "/api/tickets/{id}/attachments";

export const GET = route({ path, method: "GET", summary: "List the attachments of a ticket, oldest first", verb: listAttachments, input: listAttachmentsInput, output: pageJson(attachment) });

export const POST = upload({ path, method: "POST", summary: "Attach files to a ticket", receive: receiveFiles, verb: addAttachments, input: uploadFields, output: addedAttachments });

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
