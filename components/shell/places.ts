import type { Role } from "@/db/enums";

export interface Place {
  href: string;
  name: "dashboard" | "tickets" | "myTickets" | "knowledge" | "people" | "admin" | "inbox" | "profile";
  /** Pressed after `g`. */
  key?: string;
}

const STAFF_PLACES: readonly Place[] = [
  { href: "/dashboard", name: "dashboard", key: "d" },
  { href: "/tickets", name: "tickets", key: "t" },
  { href: "/knowledge", name: "knowledge", key: "k" },
  { href: "/people", name: "people", key: "p" },
];

const PLACES: Record<Role, readonly Place[]> = {
  employee: [
    { href: "/tickets", name: "myTickets", key: "t" },
    { href: "/knowledge", name: "knowledge", key: "k" },
  ],
  it_staff: STAFF_PLACES,
  admin: [...STAFF_PLACES, { href: "/admin", name: "admin", key: "a" }],
};

/** Reached from the bar by signs of their own. */
const OWN_PLACES: readonly Place[] = [
  { href: "/inbox", name: "inbox", key: "i" },
  { href: "/profile", name: "profile" },
];

/** The main pages that a role may open, as the bar lists them. */
export const placesOf = (role: Role): readonly Place[] => PLACES[role];

/** Every page that a role may open, as the palette and the keys reach them. */
export const everyPlaceOf = (role: Role): readonly Place[] => [...PLACES[role], ...OWN_PLACES];
