import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import { createArticle } from "@/lib/knowledge/create-article";
import type { Article, CreateArticleInput } from "@/lib/knowledge/schema";
import { type Employee, importEmployee, type ImportEmployeeInput } from "@/lib/people/import-employee";
import { createTicket } from "@/lib/tickets/create-ticket";
import type { CreateTicketInput, Ticket } from "@/lib/tickets/schema";
import { SYSTEM } from "./actors";

const unique = (): string => randomUUID().slice(0, 13);

const asSystem = (ctx: Ctx): Ctx => ({ ...ctx, actor: SYSTEM });

/** A person with values that no other has, whoever acts. */
export function makeEmployee(ctx: Ctx, given: Partial<ImportEmployeeInput> = {}): Promise<Employee> {
  const name = unique();
  const person = { employeeId: `E-${name}`, name: `Person ${name}`, email: `${name}@desk.example`, department: "Finance" };
  return importEmployee(asSystem(ctx), { ...person, ...given });
}

/** A ticket of a new person unless `employeeId` is given, as the system files it. */
export async function makeTicket(ctx: Ctx, given: Partial<CreateTicketInput> = {}): Promise<Ticket> {
  const employeeId = given.employeeId ?? (await makeEmployee(ctx)).id;
  const text = { title: `The printer ${unique()} is offline`, description: "It was fine yesterday.", language: "en" as const };
  return createTicket(asSystem(ctx), { ...text, ...given, employeeId });
}

export function makeArticle(ctx: Ctx, given: Partial<CreateArticleInput> = {}): Promise<Article> {
  const text = { title: `How to restart printer ${unique()}`, content: "Hold the power key for ten seconds.", language: "en" as const };
  return createArticle(asSystem(ctx), { ...text, ...given });
}
