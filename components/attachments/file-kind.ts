import { Archive, File, FileAudio, FileImage, FileSpreadsheet, FileText, FileVideo, type LucideIcon, Presentation } from "lucide-react";

export type FileKind = "picture" | "video" | "sound" | "pdf" | "sheet" | "slides" | "document" | "archive" | "text" | "other";

const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, "picture"],
  [/^video\//, "video"],
  [/^audio\/|\/ogg$/, "sound"],
  [/pdf$/, "pdf"],
  [/spreadsheet|excel/, "sheet"],
  [/presentation|powerpoint/, "slides"],
  [/wordprocessing|opendocument\.text|msword/, "document"],
  [/zip|7z|rar|tar/, "archive"],
  [/^text\//, "text"],
];

/** What a person calls a file of this media type. */
export const fileKind = (mediaType: string): FileKind => KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "other";

export const KIND_ICONS: Record<FileKind, LucideIcon> = {
  picture: FileImage,
  video: FileVideo,
  sound: FileAudio,
  pdf: FileText,
  sheet: FileSpreadsheet,
  slides: Presentation,
  document: FileText,
  archive: Archive,
  text: FileText,
  other: File,
};
