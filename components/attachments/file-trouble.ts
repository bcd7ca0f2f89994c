import { FILES_A_TICKET } from "@/lib/attachments/limits";

export type FileTrouble = "tooLarge" | "empty" | "tooMany";

/**
 * Why a chosen file is not taken: the desk would refuse it after it was sent. A folder comes as a file without a type and
 * without content that could be read.
 * @param limit bytes
 * @param waiting how many are chosen already
 */
export function fileTrouble({ size }: Pick<File, "size">, limit: number, waiting: number): FileTrouble | undefined {
  if (waiting >= FILES_A_TICKET) return "tooMany";
  if (size === 0) return "empty";
  return size > limit ? "tooLarge" : undefined;
}
