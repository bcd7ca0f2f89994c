import { DRAWN_TYPES } from "./limits";

const UNKNOWN = "application/octet-stream";
const TEXT = "text/plain";

export const isSafeInline = (mediaType: string): boolean => DRAWN_TYPES.includes(mediaType);

const START_BYTES = 32;

/** How files begin, as their formats' specifications say, in hexadecimal. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^89504e470d0a1a0a/, "image/png"],
  [/^ffd8ff/, "image/jpeg"],
  [/^47494638(37|39)61/, "image/gif"],
  [/^52494646.{8}57454250/, "image/webp"],
  [/^(49492a00|4d4d002a)/, "image/tiff"],
  [/^.{8}66747970617669(66|73)/, "image/avif"],
  [/^.{8}66747970(68656963|68656978|6d696631)/, "image/heic"],
  [/^.{8}667479707174/, "video/quicktime"],
  [/^.{8}66747970/, "video/mp4"],
  [/^1a45dfa3/, "video/x-matroska"],
  [/^52494646.{8}57415645/, "audio/wav"],
  [/^494433/, "audio/mpeg"],
  [/^4f67675300/, "application/ogg"],
  [/^255044462d/, "application/pdf"],
  [/^1f8b08/, "application/gzip"],
  [/^377abcaf271c/, "application/x-7z-compressed"],
  [/^526172211a07/, "application/vnd.rar"],
  [/^d0cf11e0a1b11ae1/, "application/x-ole-storage"],
];

const ARCHIVE = "504b0304";
const FIRST_ENTRY_NAME = 30;
const OPEN_DOCUMENT = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation|graphics))/;

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OFFICE_PARTS = [
  ["word/", `${OFFICE}.wordprocessingml.document`],
  ["xl/", `${OFFICE}.spreadsheetml.sheet`],
  ["ppt/", `${OFFICE}.presentationml.presentation`],
] as const;

/** Which office document a ZIP archive is, by the names of its first entries. */
function archiveType(names: string): string {
  const openDocument = OPEN_DOCUMENT.exec(names.slice(FIRST_ENTRY_NAME))?.[1];
  if (openDocument) return openDocument;
  const part = names.includes("[Content_Types].xml") ? OFFICE_PARTS.find(([folder]) => names.includes(folder)) : undefined;
  return part?.[1] ?? "application/zip";
}

function sniff(chunk: Uint8Array): string | undefined {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const start = bytes.toString("hex", 0, START_BYTES);
  if (start.startsWith(ARCHIVE)) return archiveType(bytes.toString("latin1"));
  return BEGINNINGS.find(([beginning]) => beginning.test(start))?.[1];
}

/** Whether bytes that come in pieces are text so far: UTF-8 without NUL. */
function textWatch() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isText = true;
  const decode = (chunk?: Uint8Array) => {
    if (!isText) return;
    try {
      isText = !decoder.decode(chunk, { stream: chunk !== undefined }).includes("\0");
    } catch {
      isText = false;
    }
  };
  return { see: decode, isText: () => (decode(), isText) };
}

/** Finds out a file's type as its bytes pass, whatever its sender calls it; what is neither known nor text is just bytes. */
export function watchMediaType() {
  const text = textWatch();
  let sniffed: string | undefined;
  let isFirst = true;
  return {
    see: (chunk: Uint8Array): void => {
      if (isFirst) sniffed = sniff(chunk);
      isFirst = false;
      if (!sniffed) text.see(chunk);
    },
    mediaType: (): string => sniffed ?? (text.isText() ? TEXT : UNKNOWN),
  };
}
