import { expect, test } from "vitest";
import { clientAddress, parseTrustedProxies } from "./client-address";

const none = parseTrustedProxies("");
const proxy = parseTrustedProxies("10.1.1.1, 172.16.0.0/12, 2001:db8::/32");

test("without a trusted proxy the peer is the client, whatever it says", () => {
  expect(clientAddress("203.0.113.9", "127.0.0.1", none)).toBe("203.0.113.9");
  expect(clientAddress("::ffff:203.0.113.9", undefined, none)).toBe("203.0.113.9");
});

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["127.0.0.1, 198.51.100.7", "198.51.100.7"],
  ["198.51.100.7, 172.20.0.3", "198.51.100.7"],
  ["198.51.100.7:4711", "198.51.100.7"],
  ["127.0.0.1, [2001:db9::1]:99", "2001:db9::1"],
  ["10.0.0.1, unknown", "10.1.1.1"],
  ["", "10.1.1.1"],
])("behind one, %j came from %s", (forwarded, client) => {
  expect(clientAddress("10.1.1.1", forwarded, proxy)).toBe(client);
});

test.each(["10.0.0.0/", "10.0.0.0/33", "10.0.0.0/abc", "10.0.0.0/8/8", "proxy.example", "::/129"])("%s is no address and no range", (entry) => {
  expect(() => parseTrustedProxies(entry)).toThrow(entry);
});
