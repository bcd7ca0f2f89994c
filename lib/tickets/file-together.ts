import { batched } from "@/lib/core/batched";
import { storeTickets } from "./store-tickets";

/**
 * Stores a draft together with those that others file at this moment: numbers are given out, events written and commits made
 * one after the other, so that many at once would only wait for each other. Undefined where its requester is no active employee.
 */
export const fileTogether = batched({ name: "file-tickets", most: 50 }, storeTickets);
