import type { Role } from "@/db/enums";
import type { Actor } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Scope } from "./scopes";

interface Permission {
  /** Empty: for the desk's own jobs alone. */
  roles: readonly Role[];
  /** The scope that an API key needs; null: no key may do it. */
  scope: Scope | null;
}

const everyone = ["employee", "it_staff", "admin"] as const;
const staff = ["it_staff", "admin"] as const;

/** The one table of who may do what. Which rows of a kind an actor sees is the scope of its domain. */
export const PERMISSIONS = {
  "ticket.create": { roles: everyone, scope: "tickets:write" },
  "ticket.createForOthers": { roles: staff, scope: "tickets:write" },
  "ticket.read": { roles: everyone, scope: "tickets:read" },
  "analysis.read": { roles: staff, scope: "tickets:read" },
  "analysis.write": { roles: [], scope: null },
  "article.read": { roles: everyone, scope: "knowledge:read" },
  "article.readStaff": { roles: staff, scope: "knowledge:read" },
  "article.create": { roles: staff, scope: "knowledge:write" },
  "employee.import": { roles: ["admin"], scope: null },
  "password.set": { roles: ["admin"], scope: null },
  "apiKey.create": { roles: ["admin"], scope: null },
  "event.read": { roles: everyone, scope: "events:read" },
  "ticket.import": { roles: [], scope: null },
  "document.embed": { roles: [], scope: null },
  "profile.update": { roles: everyone, scope: null },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

/** Jobs and the system act for the desk itself: their verbs are reached by no request. */
export function may(actor: Actor, action: Action): boolean {
  if (actor.type === "job" || actor.type === "system") return true;
  const permission: Permission = PERMISSIONS[action];
  if (actor.type === "person") return permission.roles.includes(actor.role);
  return permission.scope !== null && actor.scopes.includes(permission.scope);
}

/** Throws forbidden. The first line of every verb and read. */
export function authorize(actor: Actor, action: Action): void {
  if (!may(actor, action)) throw new DomainError("forbidden", "forbidden");
}

/** Whether an actor sees every ticket of the desk rather than own ones. */
export function isStaff(actor: Actor): boolean {
  return actor.type !== "person" || actor.role !== "employee";
}
