import { fromApiJson } from "@/lib/core/naming";
import { presence, type PresentPerson } from "@/lib/presence/schema";

/** Who an answer or an event says is there; nobody where it says nothing to be understood. */
export const peopleOf = (json: unknown): PresentPerson[] => presence.safeParse(fromApiJson(json)).data?.people ?? [];
