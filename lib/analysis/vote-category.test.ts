import { expect, test } from "vitest";
import { voteCategory } from "./vote-category";

const near = (category: "hardware" | "software" | "network" | "permission" | "other", weight: number) => ({ category, weight });

test("the words decide alone when nothing is near", () => {
  expect(voteCategory("My password expired", []).category).toBe("permission");
});

test("the neighbours decide alone when the words say nothing", () => {
  expect(voteCategory("zzz", [near("network", 0.5), near("software", 0.4)]).category).toBe("network");
});

test("neighbours outweigh words that disagree with all of them", () => {
  expect(voteCategory("The printer asks for a password", [near("hardware", 0.8), near("hardware", 0.7)]).category).toBe("hardware");
  expect(voteCategory("password", [near("hardware", 0.8)]).category).toBe("hardware");
});

test("words decide between neighbours that disagree", () => {
  expect(voteCategory("vpn", [near("software", 0.5), near("network", 0.49)]).category).toBe("network");
});

test("one near neighbour outweighs three vague ones", () => {
  expect(voteCategory("zzz", [near("permission", 0.5), near("permission", 0.5), near("permission", 0.5), near("network", 0.9)]).category).toBe("network");
});

test("when nothing speaks for any, or only neighbours without weight do, it is other", () => {
  expect(voteCategory("zzz", []).category).toBe("other");
  expect(voteCategory("zzz", [near("network", 0)]).category).toBe("other");
});

test("says how much speaks for each, for a silent side nothing", () => {
  const { shares } = voteCategory("zzz", [near("network", 0.8), near("software", 0.4)]);
  expect(shares.network).toBeCloseTo(0.75, 2);
  expect(shares.software).toBeCloseTo(0.047, 2);
  expect(voteCategory("vpn", [near("network", 0.8)]).shares.network).toBeCloseTo(1, 2);
});

test("a far neighbour does not outweigh the words, however alone it is", () => {
  expect(voteCategory("vpn", [near("hardware", 0.05)]).category).toBe("network");
  expect(voteCategory("zzz", [near("hardware", 0.05)]).shares.hardware).toBeLessThan(0.01);
});
