import type { Role } from "@/db/enums";
import { followFigure, makeAndRevokeKey, writeArticle } from "./jobs/around-the-desk";
import { changePriorities, saveView, takeUnassigned } from "./jobs/in-the-list";
import { answerBack, findArticleThatHelps, rateTicket, reportTrouble } from "./jobs/of-employees";
import { acceptSuggestion, correctCategory, mentionColleague, resolveCloseReopen, sendDraftReply } from "./jobs/on-a-ticket";
import type { Person } from "./person";

export interface Job {
  name: string;
  as: Role;
  run: (person: Person) => Promise<void>;
}

/** What people come to the desk for; docs/jobs.md lists it in words. */
export const JOBS: readonly Job[] = [
  { name: "report a trouble", as: "employee", run: reportTrouble },
  { name: "find an article that helps and file nothing", as: "employee", run: findArticleThatHelps },
  { name: "read IT's answer and answer back", as: "employee", run: answerBack },
  { name: "rate a resolved ticket", as: "employee", run: rateTicket },
  { name: "find what nobody has, and take it", as: "it_staff", run: takeUnassigned },
  { name: "accept a suggestion", as: "it_staff", run: acceptSuggestion },
  { name: "correct a category", as: "it_staff", run: correctCategory },
  { name: "take the draft reply and send it", as: "it_staff", run: sendDraftReply },
  { name: "write a note that a colleague finds in the inbox", as: "it_staff", run: mentionColleague },
  { name: "resolve, close and reopen a ticket", as: "it_staff", run: resolveCloseReopen },
  { name: "change the priority of several tickets at once", as: "it_staff", run: changePriorities },
  { name: "save a view and come back to it", as: "it_staff", run: saveView },
  { name: "make an article of a solved ticket and find it", as: "it_staff", run: writeArticle },
  { name: "make an API key and revoke it", as: "admin", run: makeAndRevokeKey },
  { name: "read the dashboard and follow a figure", as: "it_staff", run: followFigure },
];
