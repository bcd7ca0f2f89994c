import { z } from "zod";
import { requester } from "@/lib/people/schema";
import type { Person } from "./people-query";

const answer = z.object({ results: z.array(requester.extend({ email: z.string() })) });

/** The people of a list's answer. */
export const readPeople = (json: unknown): Person[] => answer.parse(json).results;
