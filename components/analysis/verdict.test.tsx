import { expect, test } from "vitest";
import { MESSAGES } from "@/app/_i18n/messages";
import { LOCALES } from "@/db/enums";
import { render } from "@/tests/support/render";
import { shownAnalysis, shownTicket } from "@/tests/support/shown-tickets";
import { Verdict } from "./verdict";

const guess = shownAnalysis({ suggestedCategory: "network", confidenceScore: 0.41, degraded: ["unsure"] });

test.each(LOCALES)("a category that the desk is not sure of stays, and is called a guess, in %s", (locale) => {
  const page = render(<Verdict analysis={guess} ticket={shownTicket({ category: "network" })} />, { locale });
  const [category] = page.all("dd");
  const words = { en: "Network Only a guess: decide yourself", zh: "网络 仅为猜测，请自行判断", fr: "Réseau Simple supposition : à vous de décider", nl: "Netwerk Slechts een gok: beslis zelf" };
  expect(category?.text).toBe(words[locale]);
});

test("a guess has a shape of its own too: a dashed edge and a question mark that is for the eye alone", () => {
  const [sure, unsure] = [shownAnalysis({ suggestedCategory: "network" }), guess].map((analysis) => render(<Verdict analysis={analysis} ticket={shownTicket({ category: "network" })} />).all("dd")[0]);
  expect(unsure?.one("span").attributes.class).toContain("border-dashed");
  expect(unsure?.one("p").one("svg").attributes["aria-hidden"]).toBe("true");
  expect(sure?.one("span").attributes.class).not.toContain("border-dashed");
  expect(sure?.all("p")).toEqual([]);
});

test.each(LOCALES)("a suggested priority is named in %s beside its mark, and none is claimed where there is none", (locale) => {
  const { Analysis, Priorities } = MESSAGES[locale];
  const drawn = (suggestedPriority: "urgent" | null) => render(<Verdict analysis={shownAnalysis({ suggestedPriority })} ticket={shownTicket({ category: "hardware" })} />, { locale });
  expect(drawn("urgent").all("dt").map(({ text }) => text)).toContain(Analysis.priority);
  expect(drawn("urgent").all("dd").at(-1)?.text).toBe(Priorities.urgent);
  expect(drawn(null).text).not.toContain(Analysis.priority);
});
