import { LOCALES, type Role } from "@/db/enums";
import { envOfTests } from "@/scripts/test/env-of-tests";
import { expect, sentences, test } from "./desk";
import { byKeyboard, byMouse, type Hands, WAYS } from "./hands";
import { JOBS } from "./jobs";
import { personAt } from "./person";

// Each of many keys would have its picture of the page: that takes longer than the job.
test.use({ trace: { mode: "retain-on-failure", snapshots: false, screenshots: false } });

const every = envOfTests().EVERY_JOB;

/** One language a job and way: over all jobs each way meets each language. */
const isTurn = (job: number, way: number, locale: number) => (job + way * 2) % LOCALES.length === locale;

for (const [at, job] of JOBS.entries()) {
  for (const [wayAt, way] of WAYS.entries()) {
    for (const [localeAt, locale] of LOCALES.entries()) {
      if (!every && !isTurn(at, wayAt, localeAt)) continue;

      test(`${job.name}, by ${way}, in ${locale}`, async ({ browser, baseURL, playwright, sessionOf }, { annotations }) => {
        const api = async (role: Role) => playwright.request.newContext({ baseURL, storageState: await sessionOf(role) });
        let pointed = 0;
        const hands: Hands[] = [];
        const person = await personAt(
          {
            browser,
            baseURL,
            locale,
            words: sentences[locale],
            api,
            hands: way === "mouse" ? byMouse : byKeyboard,
            onPage: async (page, own) => {
              hands.push(own);
              await page.exposeFunction("notePointer", () => pointed++);
              await page.addInitScript(() => document.addEventListener("pointerdown", () => (window as unknown as { notePointer: () => void }).notePointer(), true));
            },
          },
          job.as,
        );
        await job.run(person);
        if (way === "keyboard") {
          expect(pointed, "presses of a pointer").toBe(0);
          const met = await Promise.all(hands.map(({ met }) => met()));
          annotations.push({ type: "longest way by key", description: String(Math.max(...met.map(({ longestWay }) => longestWay))) });
          expect(met.flatMap(({ lostAfter }) => lostAfter), "where the focus was lost").toEqual([]);
        }
      });
    }
  }
}
