import { expect, test } from "vitest";
import type { Attachment } from "@/lib/attachments/schema";
import { markupOf, render } from "@/tests/support/render";
import { requesterReader, shownDesk, staffReader } from "@/tests/support/shown-desk";
import { AttachmentList } from "./attachment-list";
import { fileKind } from "./file-kind";
import { FileSize } from "./file-size";
import { problemAnswer } from "./problem-answer";
import { WaitingList } from "./waiting-list";

const file = (facts: Partial<Attachment> = {}): Attachment => ({ id: "9", fileName: "log.txt", mediaType: "text/plain", size: 2_048, visibility: "public", commentId: null, uploadedBy: "E0042", uploadedByType: "person", createdAt: new Date("2026-11-24T11:00:00Z"), url: "/api/tickets/7/attachments/9", ...facts });

const listed = (attachment: Attachment, reader = staffReader, status: "in_progress" | "closed" = "in_progress") => render(<AttachmentList desk={shownDesk({ status }, reader)} attachments={[attachment]} />);

test("a file is named with its kind and its size", () => {
  expect(listed(file()).one("li").text).toBe("log.txt Text · 2 kB");
});

test("only what the desk serves to be drawn is shown in the page; a drawing that runs code is not", () => {
  expect(listed(file({ mediaType: "image/png", fileName: "a.png" })).all("img").map(({ attributes }) => attributes.src)).toEqual(["/api/tickets/7/attachments/9?inline=1"]);
  expect(listed(file({ mediaType: "image/svg+xml", fileName: "a.svg" })).all("img")).toEqual([]);
  expect(listed(file({ mediaType: "image/svg+xml", fileName: "a.svg" })).one("a").attributes).toMatchObject({ href: "/api/tickets/7/attachments/9", download: "a.svg" });
});

test("staff remove any file, others their own while the ticket is open", () => {
  const removable = (...[attachment, reader, status]: Parameters<typeof listed>) => listed(attachment, reader, status).all("button").map(({ attributes }) => attributes["aria-label"]);
  expect(removable(file(), staffReader)).toEqual(["Remove log.txt"]);
  expect(removable(file(), requesterReader)).toEqual(["Remove log.txt"]);
  expect(removable(file({ uploadedBy: "E3" }), requesterReader)).toEqual([]);
  expect(removable(file(), requesterReader, "closed")).toEqual([]);
});

test("an internal file says so in a word", () => {
  expect(listed(file({ visibility: "internal" })).one("li").text).toContain("internal");
  expect(listed(file()).one("li").text).not.toContain("internal");
});

test("a file name that is markup is shown as text", () => {
  expect(markupOf(<AttachmentList desk={shownDesk()} attachments={[file({ fileName: "<script>x</script>.txt" })]} />)).not.toContain("<script");
});

test("sizes are told in the unit in which they read best", () => {
  const size = (bytes: number, locale: "en" | "fr" = "en") => render(<FileSize bytes={bytes} />, { locale }).text;
  expect([size(0), size(812), size(5 * 1024 ** 2 + 300_000), size(3 * 1024 ** 3)]).toEqual(["0 bytes", "812 bytes", "5.3 MB", "3 GB"]);
  expect(size(1_600_000, "fr")).toBe("1,5 Mo");
});

test.each([
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "sheet"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "slides"],
  ["application/pdf", "pdf"],
  ["application/zip", "archive"],
  ["video/mp4", "video"],
  ["application/octet-stream", "other"],
])("%s is a %s", (mediaType, kind) => {
  expect(fileKind(mediaType)).toBe(kind);
});

test("a file that is being sent shows how far it is, one that was refused why, and only what waits can be taken off", () => {
  const picture = new File(["x"], "page.png", { type: "image/png" });
  const page = render(<WaitingList files={[{ id: 1, file: picture, progress: 0.4 }, { id: 2, file: picture, error: "The file is larger than 26214400 bytes." }]} onRemove={() => {}} />);
  expect(page.one("progress").attributes).toMatchObject({ value: "0.4", "aria-label": "Sending page.png" });
  expect(page.having("role", "alert").map(({ text }) => text)).toEqual(["The file is larger than 26214400 bytes."]);
  expect(page.all("button")).toHaveLength(1);
});

test("what the API refuses is told by its most exact sentence", () => {
  const problem = { type: "urn:deskwise:problem:invalid", title: "Invalid", status: 422, detail: "Some fields are not right.", errors: [{ path: "comment_id", message: "This ticket has no such comment of yours." }] };
  expect(problemAnswer(problem)).toMatchObject({ ok: false, code: "invalid", message: "This ticket has no such comment of yours.", fields: { commentId: "This ticket has no such comment of yours." } });
  expect(problemAnswer({ ...problem, errors: [] })).toMatchObject({ message: "Some fields are not right." });
  expect(problemAnswer("<html>")).toBeUndefined();
});
