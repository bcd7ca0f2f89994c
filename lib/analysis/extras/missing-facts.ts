import type { Category } from "@/db/enums";
import { fold } from "./priority-signals/pattern-of";
import { saysSignal } from "./priority-signals/says-signal";
import { type Fact, tellsFact } from "./told-facts";

const AT_ONCE = 3;

const READ_CHARACTERS = 20_000;

/** A program closed, refused or said something: then there were words to quote. */
const SHOWS_MESSAGE =
  /(?<!\p{L})(?:messages?|notification|pop-?up|warning|says?|error|fail\p{L}*|crash\p{L}*|closes|den(?:ied|y)|refus\p{L}*|reject\p{L}*|(?:won't|can't|cannot|doesn't|does not) (?:open|start|load|connect|log|sign|save)|erreur|affiche|indique|plante\p{L}*|se ferme|ne (?:s['’]ouvre|se lance)|(?:fout)?melding|zegt|fout|weiger\p{L}*|geweigerd|crasht|sluit|(?:start|opent|lukt) niet|kan niet (?:in|bij|openen))(?!\p{L})|提示|弹|报错|错误|失败|打不开|登不|登录不|闪退|崩溃/iu;

/** Somebody had access and cannot get in, unlike somebody who is to be given some. */
const SHUT_OUT =
  /(?<!\p{L})(?:locked|locks|expired|passwords?|mfa|authenticator|codes?|sms|log ?[io]n|sign ?in|get in|verrouillé\p{L}*|bloqué\p{L}*|expiré\p{L}*|mot de passe|mdp|connecter|geblokkeerd|verlopen|afgelopen|wachtwoord|vergrendeld|verificati\p{L}*|inloggen|aanmelden|niet in)(?!\p{L})|锁|过期|密码|停用|登录|验证码/iu;

/** What fell, cracked or got wet has a known beginning, and nothing to be tried. */
const DAMAGED =
  /(?<!\p{L})(?:dropped|cracked|shattered|spil(?:t|led)|coffee|tombée?|fissurée?|cassée?|renversée?|café|gevallen|gebarsten|gebroken|gemorst|koffie|cappuccino)(?!\p{L})|摔|碎|洒|进水/iu;

/** What whoever solves a ticket of a category asks first, the most useful first. */
const WANTED: Record<Category, readonly Fact[]> = {
  hardware: ["device", "error", "since", "tried"],
  software: ["application", "error", "since", "others", "tried"],
  network: ["place", "others", "error", "since"],
  permission: ["right", "approval"],
  other: ["error", "since"],
};
const WANTED_WHEN_SHUT_OUT: readonly Fact[] = ["error", "since", "application"];

function wantedOf(report: string, category: Category): readonly Fact[] {
  const wanted = category === "permission" && SHUT_OUT.test(report) ? WANTED_WHEN_SHUT_OUT : WANTED[category];
  const senseless: Fact[] = [...(SHOWS_MESSAGE.test(report) ? [] : (["error"] as const)), ...(DAMAGED.test(report) ? (["since", "tried"] as const) : [])];
  return wanted.filter((fact) => !senseless.includes(fact));
}

/** A question, or a wish, has no cause to be looked for. */
function isWish(report: string, category: Category): boolean {
  const folded = fold(report);
  const asks = saysSignal(folded, "wish") || (category === "other" && folded.includes("?"));
  return asks && !saysSignal(folded, "trouble");
}

/**
 * The facts that a report of this category lacks, at most three, the most useful first. Nobody is asked for nothing but what
 * they have tried.
 */
export function missingFacts(report: string, category: Category): Fact[] {
  const text = report.slice(0, READ_CHARACTERS);
  // Whoever wishes for a right is to say which, and who may grant it.
  if (category !== "permission" && isWish(text, category)) return [];
  const missing = wantedOf(text, category).filter((fact) => !tellsFact(text, fact));
  return missing.some((fact) => fact !== "tried") ? missing.slice(0, AT_ONCE) : [];
}
