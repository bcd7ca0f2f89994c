import { expect, test } from "vitest";
import { isPrivateAddress } from "./private-address";

test.each(["127.0.0.1", "127.255.255.255", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.9.9", "::1", "fc00::1", "fdff::1", "fe80::1", "febf::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3"])(
  "%s is private",
  (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  },
);

test.each([
  "8.8.8.8",
  "11.0.0.1",
  "172.15.255.255",
  "172.32.0.1",
  "192.169.0.1",
  "128.0.0.1",
  "0.0.0.0",
  "2001:db8::1",
  "fec0::1",
  "fb00::1",
  "::ffff:8.8.8.8",
  "",
  "localhost",
  "127.0.0.1, 8.8.8.8",
  "127.0.0.1:80",
  "127.1",
  "010.0.0.1",
  "::ffff:127.0.0.1.evil.example",
])("%j is not", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});
