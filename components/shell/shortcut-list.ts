import type { Role } from "@/db/enums";
import type messages from "@/messages/en.json";
import { everyPlaceOf, type Place } from "./places";

type Sentences = typeof messages;

export type ShortcutName = `Shortcuts.does.${keyof Sentences["Shortcuts"]["does"]}` | `Desk.${Place["name"] | "newTicket"}`;

export interface Shortcut {
  /** One after the other; what is held together stands in one of them, "Ctrl+K". */
  keys: readonly string[];
  name: ShortcutName;
}

export interface ShortcutGroup {
  name: keyof Sentences["Shortcuts"]["on"];
  /** Left out where everybody has it. */
  forStaff?: true;
  shortcuts: readonly Shortcut[];
}

const GROUPS: readonly ShortcutGroup[] = [
  {
    name: "everywhere",
    shortcuts: [
      { keys: ["Ctrl+K"], name: "Shortcuts.does.palette" },
      { keys: ["?"], name: "Shortcuts.does.help" },
      { keys: ["c"], name: "Desk.newTicket" },
    ],
  },
  {
    name: "list",
    shortcuts: [
      { keys: ["j"], name: "Shortcuts.does.next" },
      { keys: ["k"], name: "Shortcuts.does.previous" },
      { keys: ["Enter"], name: "Shortcuts.does.open" },
      { keys: ["/"], name: "Shortcuts.does.search" },
    ],
  },
  {
    name: "listOfStaff",
    forStaff: true,
    shortcuts: [
      { keys: ["Space"], name: "Shortcuts.does.preview" },
      { keys: ["x"], name: "Shortcuts.does.select" },
      { keys: ["Shift+x"], name: "Shortcuts.does.selectTo" },
      { keys: ["a"], name: "Shortcuts.does.assignSelected" },
    ],
  },
  {
    name: "ticket",
    shortcuts: [
      { keys: ["r"], name: "Shortcuts.does.reply" },
      { keys: ["e"], name: "Shortcuts.does.edit" },
      { keys: ["["], name: "Shortcuts.does.previousInList" },
      { keys: ["]"], name: "Shortcuts.does.nextInList" },
    ],
  },
  {
    name: "ticketOfStaff",
    forStaff: true,
    shortcuts: [
      { keys: ["n"], name: "Shortcuts.does.note" },
      { keys: ["i"], name: "Shortcuts.does.assign" },
      { keys: ["s"], name: "Shortcuts.does.resolve" },
      { keys: ["y"], name: "Shortcuts.does.accept" },
      { keys: ["u"], name: "Shortcuts.does.correct" },
      { keys: ["z"], name: "Shortcuts.does.reject" },
    ],
  },
  {
    name: "knowledge",
    shortcuts: [
      { keys: ["j"], name: "Shortcuts.does.next" },
      { keys: ["k"], name: "Shortcuts.does.previous" },
      { keys: ["Enter"], name: "Shortcuts.does.open" },
      { keys: ["/"], name: "Shortcuts.does.search" },
    ],
  },
  {
    name: "inbox",
    shortcuts: [
      { keys: ["j"], name: "Shortcuts.does.next" },
      { keys: ["k"], name: "Shortcuts.does.previous" },
      { keys: ["Enter"], name: "Shortcuts.does.open" },
      { keys: ["m"], name: "Shortcuts.does.markRead" },
    ],
  },
];

const goingOf = (role: Role): ShortcutGroup => ({
  name: "going",
  shortcuts: everyPlaceOf(role).flatMap(({ key, name }) => (key ? [{ keys: ["g", key], name: `Desk.${name}` as const }] : [])),
});

/** All that a role can do by key, by the page where it works. */
export function shortcutsOf(role: Role): ShortcutGroup[] {
  const [everywhere, ...pages] = GROUPS.filter(({ forStaff }) => !forStaff || role !== "employee");
  return [...(everywhere ? [everywhere] : []), goingOf(role), ...pages];
}
