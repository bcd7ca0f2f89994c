import type { Attachment } from "@/lib/attachments/schema";

export const ATTACHMENT: Attachment = {
  id: "812",
  fileName: "schermafbeelding outlook.png",
  mediaType: "image/png",
  size: 184_320,
  visibility: "public",
  commentId: null,
  uploadedBy: "E-1042",
  uploadedByType: "person",
  createdAt: new Date("2026-11-24T08:03:20.000Z"),
  url: "/api/tickets/4711/attachments/812",
};
