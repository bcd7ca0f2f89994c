import type { Locale } from "@/db/enums";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import zh from "@/messages/zh.json";

type Sentences<T> = { [Key in keyof T]: T[Key] extends string ? string : Sentences<T[Key]> };

export type Messages = Sentences<typeof en>;

/** Every sentence in every language; en.json is the type of the others. */
export const MESSAGES: Record<Locale, Messages> = { zh, en, fr, nl };
