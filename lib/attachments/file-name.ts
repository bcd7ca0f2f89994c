import { FILE_NAME_MAX } from "./limits";

/** What hides or turns text around, and zero-width space and BOM; joiners stay, names in some scripts need them. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200B\u2060\uFEFF]/gu;

/** What a file system or a header would stumble over. */
const AWKWARD = /[<>:"|?*%]/g;

const LONGEST_EXTENSION = 20;

/** Cuts before the extension, between characters. */
function shortened(name: string): string {
  if (name.length <= FILE_NAME_MAX) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.slice(dot) : "";
  return name.slice(0, FILE_NAME_MAX - extension.length).replace(/[\uD800-\uDBFF]$/, "") + extension;
}

/** A sender's name for a file, without folders and without what deceives the eye, in any script. */
export function cleanFileName(given: string): string {
  const visible = given.toWellFormed().normalize("NFC").replace(INVISIBLE, "");
  const last = visible.split(/[/\\]/).at(-1) ?? "";
  const name = last.replace(AWKWARD, "_").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "");
  return shortened(name) || "file";
}
