import type { Role } from "@/db/enums";

export interface Place {
  href: string;
  name: "dashboard" | "tickets" | "myTickets" | "knowledge" | "people" | "admin";
  /** Pressed after `g`. */
  key: string;
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

/** The main pages that a role may open, as the bar and the palette list them. */
export const placesOf = (role: Role): readonly Place[] => PLACES[role];
