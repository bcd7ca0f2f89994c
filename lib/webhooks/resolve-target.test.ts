import { expect, test } from "vitest";
import { provideEnv } from "@/lib/core/env";
import { resolveTarget } from "./resolve-target";

const name = (...addresses: string[]) => () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
const hostOf = (url: string) => new URL(url).hostname;

test("a name with public addresses alone gives them all", async () => {
  expect(await resolveTarget("hooks.example", name("93.184.215.14", "2606:2800:21f::1"))).toEqual([
    { address: "93.184.215.14", family: 4 },
    { address: "2606:2800:21f::1", family: 6 },
  ]);
});

test("one private address among public ones is enough to refuse a name", async () => {
  await expect(resolveTarget("hooks.example", name("93.184.215.14", "10.0.0.7"))).rejects.toMatchObject({ fault: "address_private" });
});

test.each(["http://127.0.0.1", "http://2130706433", "http://0x7f.1", "http://0177.0.0.1", "http://[::1]", "http://[::ffff:127.0.0.1]", "http://[64:ff9b::a00:1]", "http://169.254.169.254", "http://localhost"])("%s is refused, however it is written", async (url) => {
  await expect(resolveTarget(hostOf(url))).rejects.toMatchObject({ fault: "address_private" });
});

test("an address is its own, without asking for a name", async () => {
  const never = () => Promise.reject(new Error("was asked"));
  expect(await resolveTarget(hostOf("http://93.184.215.14"), never)).toEqual([{ address: "93.184.215.14", family: 4 }]);
  expect(await resolveTarget(hostOf("https://[2606:2800:21f::1]"), never)).toEqual([{ address: "2606:2800:21f::1", family: 6 }]);
});

test("a name that nobody knows is refused", async () => {
  await expect(resolveTarget("hooks.example", name())).rejects.toMatchObject({ fault: "name_unknown" });
  await expect(resolveTarget("hooks.example", () => Promise.reject(new Error("ENOTFOUND")))).rejects.toMatchObject({ fault: "name_unknown" });
});

test("an operator may allow private addresses", async () => {
  provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1" });
  expect(await resolveTarget("127.0.0.1")).toEqual([{ address: "127.0.0.1", family: 4 }]);
});
