import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address";

test.each(["1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.167.1.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001:830::200e", "2001:200::1"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ["this network", "0.0.0.0"],
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["shared (CGNAT)", "100.64.0.1"],
  ["shared (CGNAT)", "100.127.255.255"],
  ["link-local, metadata", "169.254.169.254"],
  ["protocol assignments", "192.0.0.192"],
  ["benchmarks", "198.19.0.1"],
  ["documentation", "203.0.113.5"],
  ["relay", "192.88.99.1"],
  ["multicast", "224.0.0.1"],
  ["multicast", "239.255.255.250"],
  ["reserved", "240.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["loopback", "::1"],
  ["unspecified", "::"],
  ["IPv4-mapped", "::ffff:127.0.0.1"],
  ["IPv4-mapped", "::ffff:7f00:1"],
  ["IPv4-mapped, though public", "::ffff:8.8.8.8"],
  ["IPv4-compatible", "::7f00:1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["NAT64, local", "64:ff9b:1::1"],
  ["unique local", "fd00::1"],
  ["metadata", "fd00:ec2::254"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["site-local", "fec0::1"],
  ["multicast", "ff02::1"],
  ["6to4 of a private address", "2002:0a00:0001::1"],
  ["Teredo", "2001:0:53aa:64c::1"],
  ["documentation", "2001:db8::1"],
  ["documentation", "3fff::1"],
  ["discard", "100::1"],
  ["no address", "localhost"],
  ["no address", ""],
  ["another way to write one", "0x7f.1"],
])("%s: %s is not", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
