import { expect, test } from "vitest";
import { isSafeInline, watchMediaType } from "./media-type";

function typeOf(...chunks: (string | Buffer)[]): string {
  const watch = watchMediaType();
  for (const chunk of chunks) watch.see(typeof chunk === "string" ? Buffer.from(chunk, "latin1") : chunk);
  return watch.mediaType();
}

const entry = (name: string, content = "") => `PK\x03\x04${"\0".repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}${content}`;

test.each([
  ["\x89PNG\r\n\x1a\n\0\0", "image/png"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["GIF89a\0", "image/gif"],
  ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
  ["RIFF\x10\0\0\0WAVEfmt ", "audio/wav"],
  ["II*\0", "image/tiff"],
  ["\0\0\0\x20ftypheic", "image/heic"],
  ["\0\0\0\x20ftypavif", "image/avif"],
  ["\0\0\0\x20ftypisom", "video/mp4"],
  ["%PDF-1.7", "application/pdf"],
  ["\x1f\x8b\x08\0", "application/gzip"],
  ["7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"],
  ["Rar!\x1a\x07\x01\0", "application/vnd.rar"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"],
  ["MZ\x90\0", "application/octet-stream"],
  [entry("readme.txt"), "application/zip"],
  [entry("[Content_Types].xml") + entry("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [entry("[Content_Types].xml") + entry("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [entry("[Content_Types].xml") + entry("ppt/slides"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  [entry("word/document.xml"), "application/zip"],
  [entry("mimetype", "application/vnd.oasis.opendocument.textPK"), "application/vnd.oasis.opendocument.text"],
])("%j is %s", (start, expected) => {
  expect(typeOf(start)).toBe(expected);
});

test.each([
  ["<html><script>alert(1)</script>"],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["打印机离线了"],
])("%s is text, never what a browser would run", (text) => {
  expect(typeOf(Buffer.from(text))).toBe("text/plain");
});

test("a character that is cut by two pieces is still text; half a one at the end is not", () => {
  const bytes = Buffer.from("离线");
  expect(typeOf(bytes.subarray(0, 4), bytes.subarray(4))).toBe("text/plain");
  expect(typeOf(bytes.subarray(0, 4))).toBe("application/octet-stream");
});

test.each([["\xff\xfe"], ["plain\0text"], ["\x80"]])("%j is just bytes, and so is text that turns out so later", (bytes) => {
  expect(typeOf(bytes)).toBe("application/octet-stream");
  expect(typeOf("begins as text, ", bytes, "ends as it")).toBe("application/octet-stream");
});

test("what is drawn may be shown in a page; what can run or open a viewer may not", () => {
  for (const type of ["image/png", "image/jpeg", "image/gif", "image/webp"]) expect(isSafeInline(type)).toBe(true);
  for (const type of ["image/svg+xml", "text/html", "text/plain", "application/pdf", "image/tiff", "application/octet-stream"]) expect(isSafeInline(type)).toBe(false);
});
