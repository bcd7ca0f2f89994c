import { z } from "zod";
import { requester } from "@/lib/people/schema";

/** Somebody who may be chosen, with what else they are found by. */
const person = requester.extend({ email: z.string() });

export type Person = z.infer<typeof person>;

const answer = z.object({ results: z.array(person) });

/** The people of a list's answer. */
export const readPeople = (json: unknown): Person[] => answer.parse(json).results;
