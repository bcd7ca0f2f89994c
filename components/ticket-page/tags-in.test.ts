import { expect, test } from "vitest";
import { tagsIn } from "./tags-in";

test("several tags may be typed at once, between commas of any script", () => {
  expect(tagsIn("vip, 打印，网络、vpn;  ")).toEqual(["vip", "打印", "网络", "vpn"]);
});

test("a tag may have spaces inside, none around", () => {
  expect(tagsIn("  second floor ")).toEqual(["second floor"]);
  expect(tagsIn(" , ")).toEqual([]);
});
