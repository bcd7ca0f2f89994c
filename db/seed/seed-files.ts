import { readFileSync } from "node:fs";
import { z } from "zod";
import { AUDIENCES, CATEGORIES, LOCALES, PRIORITIES, ROLES, VISIBILITIES } from "@/db/enums";

const FOLDER = new URL("./data/", import.meta.url);

const seedEmployee = z.object({
  employee_id: z.string(),
  name: z.string(),
  email: z.email(),
  department: z.string(),
  role: z.enum(ROLES),
  office_location: z.string(),
  locale: z.enum(LOCALES),
});

const text = { title: z.string(), language: z.enum(LOCALES), category: z.enum(CATEGORIES), tags: z.array(z.string()) };

const seedTicket = z.object({
  ...text,
  description: z.string(),
  priority: z.enum(PRIORITIES),
  employee_id: z.string(),
  assigned_to: z.string(),
  status: z.enum(["resolved", "closed"]),
  resolution: z.string(),
  days_ago: z.number(),
  hours_to_first_response: z.number(),
  hours_to_resolve: z.number(),
});

const openTicket = z.object({
  ...text,
  description: z.string(),
  priority: z.enum(PRIORITIES),
  employee_id: z.string(),
  assigned_to: z.string().nullable(),
  hours_ago: z.number(),
  /** What was said about it, oldest first. */
  talk: z.array(z.object({ by: z.string(), hours_ago: z.number(), visibility: z.enum(VISIBILITIES), body: z.string() })),
});

const seedArticle = z.object({ ...text, content: z.string(), audience: z.enum(AUDIENCES), created_by: z.string(), days_ago: z.number() });

const demoTicket = z.object({
  title: z.string(),
  description: z.string(),
  language: z.enum(LOCALES),
  category_expected: z.enum(CATEGORIES),
  employee_id: z.string(),
});

export type SeedEmployee = z.infer<typeof seedEmployee>;
export type SeedTicket = z.infer<typeof seedTicket>;
export type OpenTicket = z.infer<typeof openTicket>;
export type SeedArticle = z.infer<typeof seedArticle>;
export type DemoTicket = z.infer<typeof demoTicket>;

const read = <Row extends z.ZodType>(file: string, row: Row): z.infer<Row>[] => z.array(row).parse(JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));

export const seedEmployees = (): SeedEmployee[] => read("employees.json", seedEmployee);
export const seedTickets = (): SeedTicket[] => read("solved-tickets.json", seedTicket);
export const openTickets = (): OpenTicket[] => read("open-tickets.json", openTicket);
export const seedArticles = (): SeedArticle[] => read("articles.json", seedArticle);
export const demoTickets = (): DemoTicket[] => read("demo-tickets.json", demoTicket);
