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
const admin = ["admin"] as const;
/** For the desk's own jobs and commands alone. */
const nobody = [] as const;

/** The one table of who may do what. Which rows of a kind an actor sees is the scope of its domain. */
export const PERMISSIONS = {
  "ticket.create": { roles: everyone, scope: "tickets:write" },
  "ticket.createForOthers": { roles: staff, scope: "tickets:write" },
  "ticket.import": { roles: nobody, scope: null },
  "ticket.read": { roles: everyone, scope: "tickets:read" },
  "ticket.readAll": { roles: staff, scope: "tickets:read" },
  "ticket.readConfidential": { roles: nobody, scope: "tickets:confidential" },
  "ticket.update": { roles: everyone, scope: "tickets:write" },
  "ticket.updateAll": { roles: staff, scope: "tickets:write" },
  "ticket.assign": { roles: staff, scope: "tickets:write" },
  "ticket.resolve": { roles: staff, scope: "tickets:write" },
  "ticket.close": { roles: everyone, scope: "tickets:write" },
  "ticket.reopen": { roles: everyone, scope: "tickets:write" },
  "ticket.autoClose": { roles: nobody, scope: null },
  "ticket.hide": { roles: staff, scope: "tickets:write" },
  "ticket.restore": { roles: staff, scope: "tickets:write" },
  "ticket.nameViewers": { roles: staff, scope: "tickets:confidential" },
  "ticket.watch": { roles: everyone, scope: "tickets:write" },
  "ticket.watchForOthers": { roles: staff, scope: "tickets:write" },
  "ticket.readWatchers": { roles: staff, scope: "tickets:read" },
  "ticket.listWatchedByOthers": { roles: admin, scope: "tickets:read" },
  "ticket.rate": { roles: everyone, scope: null },
  "ticket.bulkChange": { roles: everyone, scope: "tickets:write" },
  "analysis.read": { roles: staff, scope: "tickets:read" },
  "analysis.request": { roles: staff, scope: "tickets:write" },
  "analysis.judge": { roles: staff, scope: "tickets:write" },
  "analysis.write": { roles: nobody, scope: null },
  "comment.read": { roles: everyone, scope: "tickets:read" },
  "comment.readInternal": { roles: staff, scope: "tickets:read" },
  "comment.write": { roles: everyone, scope: "tickets:write" },
  "comment.writeInternal": { roles: staff, scope: "tickets:write" },
  "comment.writeForOthers": { roles: nobody, scope: "tickets:write" },
  "attachment.read": { roles: everyone, scope: "tickets:read" },
  "attachment.readInternal": { roles: staff, scope: "tickets:read" },
  "attachment.add": { roles: everyone, scope: "tickets:write" },
  "attachment.addInternal": { roles: staff, scope: "tickets:write" },
  "attachment.remove": { roles: everyone, scope: "tickets:write" },
  "attachment.removeAll": { roles: staff, scope: "tickets:write" },
  "presence.read": { roles: staff, scope: null },
  "presence.note": { roles: staff, scope: null },
  "draft.read": { roles: everyone, scope: null },
  "draft.write": { roles: everyone, scope: null },
  "notification.read": { roles: everyone, scope: null },
  "notification.update": { roles: everyone, scope: null },
  "article.read": { roles: everyone, scope: "knowledge:read" },
  "article.readStaff": { roles: staff, scope: "knowledge:read" },
  "article.create": { roles: staff, scope: "knowledge:write" },
  "article.update": { roles: staff, scope: "knowledge:write" },
  "article.delete": { roles: staff, scope: "knowledge:write" },
  "article.draft": { roles: staff, scope: "knowledge:write" },
  "document.search": { roles: everyone, scope: "knowledge:read" },
  "document.suggest": { roles: everyone, scope: "knowledge:read" },
  "document.embed": { roles: nobody, scope: null },
  "employee.read": { roles: everyone, scope: "people:read" },
  "employee.readAll": { roles: staff, scope: "people:read" },
  "employee.create": { roles: admin, scope: "people:write" },
  "employee.update": { roles: everyone, scope: "people:write" },
  "employee.updateAll": { roles: admin, scope: "people:write" },
  "employee.setRole": { roles: admin, scope: "people:roles" },
  "employee.deactivate": { roles: admin, scope: "people:write" },
  "employee.erase": { roles: admin, scope: null },
  "employee.import": { roles: admin, scope: null },
  "profile.read": { roles: everyone, scope: null },
  "profile.update": { roles: everyone, scope: null },
  "password.set": { roles: admin, scope: null },
  "password.issueLink": { roles: admin, scope: null },
  "session.end": { roles: everyone, scope: null },
  "session.endOthers": { roles: admin, scope: null },
  "secondFactor.manage": { roles: everyone, scope: null },
  "secondFactor.remove": { roles: admin, scope: null },
  "apiKey.read": { roles: admin, scope: "keys:write" },
  "apiKey.create": { roles: admin, scope: "keys:write" },
  "apiKey.revoke": { roles: admin, scope: "keys:write" },
  "webhook.read": { roles: admin, scope: "webhooks:write" },
  "webhook.write": { roles: admin, scope: "webhooks:write" },
  "webhook.deliver": { roles: nobody, scope: null },
  "view.read": { roles: everyone, scope: null },
  "view.write": { roles: everyone, scope: null },
  "view.share": { roles: staff, scope: null },
  "view.writeOthers": { roles: admin, scope: null },
  "settings.read": { roles: admin, scope: "settings:write" },
  "settings.update": { roles: admin, scope: "settings:write" },
  "audit.read": { roles: admin, scope: "audit:read" },
  "audit.verify": { roles: nobody, scope: null },
  "event.read": { roles: everyone, scope: "events:read" },
  "aiHealth.read": { roles: admin, scope: "stats:read" },
  "aiHealth.readAnalyses": { roles: admin, scope: "tickets:read" },
  "record.read": { roles: admin, scope: "tickets:read" },
  "stats.read": { roles: staff, scope: "stats:read" },
  "desk.sweep": { roles: nobody, scope: null },
  "desk.resealSecrets": { roles: nobody, scope: null },
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
