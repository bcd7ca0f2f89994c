import type { Category, Locale } from "@/db/enums";
import { seededRandom } from "../eval/intervals";

export interface SourceTicket {
  title: string;
  description: string;
  resolution: string;
  language: Locale;
  category: Category;
}

export interface MixedTicket extends SourceTicket {
  /** The place of the ticket among the sources whose problem it has. */
  source: number;
}

const SENTENCE = /(?<=[.!?。！？;；\n])\s*/u;
const KEPT = 0.7;
const ADDED = 0.25;

/** People, places and machines: the more tickets, the more names that are seen once or twice. */
const NAMES = 40_000;

function name(number: number): string {
  const syllables = ["ba", "ko", "ri", "den", "lu", "mar", "tis", "vo", "nel", "su", "han", "pe", "gra", "wij", "ol", "te"];
  let rest = number + 16;
  let made = "";
  for (; rest > 0; rest = Math.floor(rest / 16)) made += syllables[rest % 16] ?? "";
  return made;
}

/**
 * Tickets made of sentences of others in the same language, with numbers, host names and names of their own; few names
 * are common and most are rare, as in any collection of texts. The same count makes the same tickets.
 */
export function* mixedTickets(sources: readonly SourceTicket[], count: number): Generator<MixedTicket> {
  const random = seededRandom(count);
  const below = (limit: number) => Math.floor(random() * limit);
  const byLanguage = Map.groupBy(sources.map((ticket, source) => ({ ticket, source })), ({ ticket }) => ticket.language);
  const pick = (language: Locale) => {
    const group = byLanguage.get(language) ?? [];
    return group[below(group.length)];
  };
  const renumber = (text: string) => text.replace(/\d/gu, (digit) => (random() < 0.5 ? String(below(10)) : digit));
  const someOf = (text: string, share: number) => text.split(SENTENCE).filter(() => random() < share).join(" ");
  const rareName = () => name(Math.floor(NAMES ** random()));
  const languages = [...byLanguage.keys()];
  for (let made = 0; made < count; made++) {
    const language = languages[made % languages.length];
    const main = language && pick(language);
    const other = language && pick(language);
    if (!main || !other) return;
    const details = `${rareName()} ${rareName()} ${name(below(300))}-${100 + below(900)}`;
    yield {
      ...main.ticket,
      source: main.source,
      title: renumber(main.ticket.title),
      description: renumber(`${someOf(main.ticket.description, KEPT)} ${someOf(other.ticket.description, ADDED)} ${details}`),
      resolution: renumber(`${someOf(main.ticket.resolution, KEPT) || main.ticket.resolution} ${someOf(other.ticket.resolution, ADDED)}`),
    };
  }
}
