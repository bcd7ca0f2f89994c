import { expect, test } from "vitest";
import { frame, int32 } from "../wire/frame";
import { type Listener, Notifications } from "./notifications";

class Ear implements Listener {
  heard = 0;
  notify(): void {
    this.heard++;
  }
}

test("reaches all listeners of a channel, and nobody else", () => {
  const notifications = new Notifications();
  const [one, other, deaf] = [new Ear(), new Ear(), new Ear()];
  for (const ear of [one, other]) notifications.apply(ear, [{ listen: true, channel: "a" }]);
  notifications.apply(deaf, [{ listen: true, channel: "b" }]);
  notifications.publish(frame("A", int32(1), "a", ""));
  expect([one.heard, other.heard, deaf.heard]).toEqual([1, 1, 0]);
});

test("tells which channels nobody listens to any more", () => {
  const notifications = new Notifications();
  const [one, other] = [new Ear(), new Ear()];
  for (const ear of [one, other]) notifications.apply(ear, [{ listen: true, channel: "a" }, { listen: true, channel: "b" }]);
  expect(notifications.apply(one, [{ listen: false, channel: "a" }])).toEqual([]);
  expect(notifications.apply(other, [{ listen: false, channel: "a" }])).toEqual(["a"]);
  expect(notifications.apply(other, [{ listen: false, channel: null }])).toEqual([]);
  expect(notifications.leave(one)).toEqual(["b"]);
  expect(notifications.channels).toEqual([]);
});
