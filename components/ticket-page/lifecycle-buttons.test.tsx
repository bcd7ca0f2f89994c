import { expect, test } from "vitest";
import type { Status } from "@/db/enums";
import { render } from "@/tests/support/render";
import { requesterReader, shownDesk, staffReader } from "@/tests/support/shown-desk";
import { LifecycleButtons } from "./lifecycle-buttons";

const nothing = () => {};
const offered = (status: Status, reader = staffReader, assignedTo: string | null = null, locale: "en" | "zh" = "en") =>
  render(<LifecycleButtons desk={shownDesk({ status, assignedTo }, reader)} onResolve={nothing} onAssignToMe={nothing} onReopen={nothing} close={{ run: nothing, pending: false }} />, { locale })
    .all("button")
    .map(({ spoken }) => spoken);

test("staff are offered the moves that the status allows, and no other", () => {
  expect(offered("pending")).toEqual(["Assign to me", "Resolve…"]);
  expect(offered("in_progress")).toEqual(["Assign to me", "Resolve…"]);
  expect(offered("resolved")).toEqual(["Reopen…", "Close"]);
  expect(offered("closed")).toEqual(["Reopen…"]);
});

test("who has the ticket is not offered to take it", () => {
  expect(offered("in_progress", staffReader, "E7")).toEqual(["Resolve…"]);
});

test("a requester neither takes nor resolves, but says whether it works", () => {
  expect(offered("in_progress", requesterReader)).toEqual([]);
  expect(offered("resolved", requesterReader)).toEqual(["Reopen…", "It works, close it"]);
  expect(offered("resolved", requesterReader, null, "zh")).toEqual(["重新打开…", "已解决，关闭工单"]);
});
