import { eld } from "eld/small";
import { LOCALES, type Locale } from "@/db/enums";
import { perProcess } from "@/lib/core/per-process";

const detector = () =>
  perProcess("language-detector", () => {
    eld.setLanguageSubset([...LOCALES]);
    return eld;
  });

const HAN = /\p{Script=Han}/gu;
const LETTER = /\p{L}/gu;
/** Addresses, paths, error codes and device names: their letters are of no language. */
const CODE = /(?<!\S)\S*[\d_@/\\]\S*/g;
const isLocale = (code: string): code is Locale => (LOCALES as readonly string[]).includes(code);

/**
 * The language of a text among the desk's four, or undefined when it gives no sign. A character of Chinese says as
 * much as two or three letters, so a fifth of them decides, product names in Latin letters or not.
 */
export function detectLanguage(text: string): Locale | undefined {
  const letters = text.match(LETTER)?.length ?? 0;
  const han = text.match(HAN)?.length ?? 0;
  if (han > 0 && han >= letters / 5) return "zh";
  const found = detector().detect(text.slice(0, 5_000).replace(CODE, " "));
  return isLocale(found.language) && found.isReliable() ? found.language : undefined;
}
