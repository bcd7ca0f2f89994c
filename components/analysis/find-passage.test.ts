import { expect, test } from "vitest";
import type { Locale } from "@/db/enums";
import { findPassage } from "./find-passage";

function found(texts: string[], step: string, language: Locale = "en") {
  const passage = findPassage(texts, step, language);
  return passage && texts[passage.at]?.slice(passage.start, passage.end);
}

const resolution = "The hotel blocks the tunnel. We turned on IKEv2 over port 443.\n1. Remove the old profile.\n2. Install the new profile and restart.";

test.each([
  ["Turn on IKEv2 over port 443", "We turned on IKEv2 over port 443."],
  ["Install the new profile, then restart the laptop.", "Install the new profile and restart."],
  ["Remove the old profile.", "Remove the old profile."],
])("%s goes back to one sentence", (step, sentence) => {
  expect(found([resolution], step)).toContain(sentence);
});

test("the text that holds it is named, and blanks around it are left out", () => {
  expect(findPassage(["Nothing here.", "  Empty the print queue.  "], "Empty the print queue first", "en")).toEqual({ at: 1, start: 2, end: 24 });
});

test("a sentence in Chinese is found by its words, though nothing parts them", () => {
  expect(found(["先重启电脑。然后删除旧的打印机驱动程序，再重新安装。"], "删除打印机驱动程序并重新安装", "zh")).toBe("然后删除旧的打印机驱动程序，再重新安装。");
});

test("accents and capitals make no difference", () => {
  expect(found(["Rien. Redémarrez la passerelle."], "REDEMARREZ LA PASSERELLE", "fr")).toBe("Redémarrez la passerelle.");
});

test("a code of three digits counts like a long word", () => {
  expect(found(["Update it. Error 809 comes back."], "Look for 809", "en")).toBe("Error 809 comes back.");
});

test.each(["Vervang de lader van de laptop", "the and of", ""])("nothing is marked for %j, which the text does not say", (step) => {
  expect(findPassage([resolution], step, "en")).toBeUndefined();
});

test("of sentences that hold as much, the shortest is the passage", () => {
  expect(found(["Clear the cache, whatever else somebody may tell about it and however long.", "Clear the cache."], "clear cache")).toBe("Clear the cache.");
});

test("a step of two sentences goes back to both, and takes in no third that adds nothing", () => {
  const text = "First look. Ask a colleague to print. If everybody is affected, call us. Then wait for everybody.";
  expect(found([text], "Ask a colleague to print. If everybody is affected, call us.")).toBe("Ask a colleague to print. If everybody is affected, call us.");
});

test("half of a text is not marked for one word more", () => {
  const text = "Restart the spooler service on the print server now. Printers are in the hall.";
  expect(found([text], "Restart the spooler service on the print server in the hall.")).toBe("Restart the spooler service on the print server now.");
});
