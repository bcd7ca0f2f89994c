import * as aiHealth from "@/app/api/ai-health/route";
import * as aiHealthAnalyses from "@/app/api/ai-health/analyses/route";
import * as analysisFeedback from "@/app/api/ai-responses/[id]/feedback/route";
import * as apiKeys from "@/app/api/api-keys/route";
import * as apiKey from "@/app/api/api-keys/[id]/route";
import * as audit from "@/app/api/audit/route";
import * as auditExport from "@/app/api/audit/export/route";
import * as drafts from "@/app/api/drafts/route";
import * as draft from "@/app/api/drafts/[key]/route";
import * as employees from "@/app/api/employees/route";
import * as employee from "@/app/api/employees/[employee_id]/route";
import * as employeeErase from "@/app/api/employees/[employee_id]/erase/route";
import * as employeePasswordLink from "@/app/api/employees/[employee_id]/password-link/route";
import * as employeeSecondFactor from "@/app/api/employees/[employee_id]/second-factor/route";
import * as employeeSignOut from "@/app/api/employees/[employee_id]/sign-out/route";
import * as events from "@/app/api/events/route";
import * as healthLive from "@/app/api/health/live/route";
import * as healthReady from "@/app/api/health/ready/route";
import * as knowledgeBase from "@/app/api/knowledge-base/route";
import * as article from "@/app/api/knowledge-base/[id]/route";
import * as articleVersions from "@/app/api/knowledge-base/[id]/versions/route";
import * as articleVersion from "@/app/api/knowledge-base/[id]/versions/[version]/route";
import * as me from "@/app/api/me/route";
import * as mePassword from "@/app/api/me/password/route";
import * as meSecondFactor from "@/app/api/me/second-factor/route";
import * as meSecondFactorConfirm from "@/app/api/me/second-factor/confirm/route";
import * as meSecondFactorRemove from "@/app/api/me/second-factor/remove/route";
import * as meSignOutEverywhere from "@/app/api/me/sign-out-everywhere/route";
import * as metrics from "@/app/api/metrics/route";
import * as notificationChoices from "@/app/api/notification-choices/route";
import * as notifications from "@/app/api/notifications/route";
import * as notificationRead from "@/app/api/notifications/[id]/read/route";
import * as notificationsRead from "@/app/api/notifications/read/route";
import * as recordsAiResponses from "@/app/api/records/ai-responses/route";
import * as recordsFeedback from "@/app/api/records/feedback/route";
import * as recordsHiddenTickets from "@/app/api/records/hidden-tickets/route";
import * as recordsTicketHistory from "@/app/api/records/ticket-history/route";
import * as search from "@/app/api/search/route";
import * as settings from "@/app/api/settings/route";
import * as stats from "@/app/api/stats/route";
import * as suggest from "@/app/api/suggest/route";
import * as tickets from "@/app/api/tickets/route";
import * as ticket from "@/app/api/tickets/[id]/route";
import * as ticketAnalyze from "@/app/api/tickets/[id]/analyze/route";
import * as ticketAssign from "@/app/api/tickets/[id]/assign/route";
import * as ticketAttachments from "@/app/api/tickets/[id]/attachments/route";
import * as ticketAttachment from "@/app/api/tickets/[id]/attachments/[aid]/route";
import * as ticketsBulk from "@/app/api/tickets/bulk/route";
import * as ticketClose from "@/app/api/tickets/[id]/close/route";
import * as ticketComments from "@/app/api/tickets/[id]/comments/route";
import * as ticketDraftArticle from "@/app/api/tickets/[id]/draft-article/route";
import * as ticketPresence from "@/app/api/tickets/[id]/presence/route";
import * as ticketRating from "@/app/api/tickets/[id]/rating/route";
import * as ticketReopen from "@/app/api/tickets/[id]/reopen/route";
import * as ticketResolve from "@/app/api/tickets/[id]/resolve/route";
import * as ticketRestore from "@/app/api/tickets/[id]/restore/route";
import * as ticketViewer from "@/app/api/tickets/[id]/viewers/[employee_id]/route";
import * as ticketWatcher from "@/app/api/tickets/[id]/watchers/[employee_id]/route";
import * as views from "@/app/api/views/route";
import * as view from "@/app/api/views/[id]/route";
import * as webhooks from "@/app/api/webhooks/route";
import * as webhook from "@/app/api/webhooks/[id]/route";
import * as webhookDeliveries from "@/app/api/webhooks/[id]/deliveries/route";
import * as webhookDeliveryRedeliver from "@/app/api/webhooks/[id]/deliveries/[delivery_id]/redeliver/route";
import * as webhookRotateSecret from "@/app/api/webhooks/[id]/rotate-secret/route";
import * as webhookTest from "@/app/api/webhooks/[id]/test/route";
import type { Definition } from "./openapi/definition";
import { DOCS, DOCUMENT } from "./openapi/plain-routes";

/** The handler of one method of a path; what a path refuses has no definition. */
export type ApiHandler = ((request: Request, context: { params: Promise<Record<string, string>> }) => Response | Promise<Response>) & { definition?: Definition };

type ApiRoute = Record<string, ApiHandler>;

/** Every route of the API by its folder, in the order of its documentation. */
export const API_ROUTES = {
  tickets,
  "tickets/bulk": ticketsBulk,
  "tickets/[id]": ticket,
  "tickets/[id]/analyze": ticketAnalyze,
  "tickets/[id]/assign": ticketAssign,
  "tickets/[id]/attachments": ticketAttachments,
  "tickets/[id]/attachments/[aid]": ticketAttachment,
  "tickets/[id]/close": ticketClose,
  "tickets/[id]/comments": ticketComments,
  "tickets/[id]/draft-article": ticketDraftArticle,
  "tickets/[id]/presence": ticketPresence,
  "tickets/[id]/rating": ticketRating,
  "tickets/[id]/reopen": ticketReopen,
  "tickets/[id]/resolve": ticketResolve,
  "tickets/[id]/restore": ticketRestore,
  "tickets/[id]/viewers/[employee_id]": ticketViewer,
  "tickets/[id]/watchers/[employee_id]": ticketWatcher,
  views,
  "views/[id]": view,
  drafts,
  "drafts/[key]": draft,
  "ai-responses/[id]/feedback": analysisFeedback,
  "knowledge-base": knowledgeBase,
  "knowledge-base/[id]": article,
  "knowledge-base/[id]/versions": articleVersions,
  "knowledge-base/[id]/versions/[version]": articleVersion,
  search,
  suggest,
  employees,
  "employees/[employee_id]": employee,
  "employees/[employee_id]/erase": employeeErase,
  "employees/[employee_id]/password-link": employeePasswordLink,
  "employees/[employee_id]/second-factor": employeeSecondFactor,
  "employees/[employee_id]/sign-out": employeeSignOut,
  me,
  "me/password": mePassword,
  "me/second-factor": meSecondFactor,
  "me/second-factor/confirm": meSecondFactorConfirm,
  "me/second-factor/remove": meSecondFactorRemove,
  "me/sign-out-everywhere": meSignOutEverywhere,
  notifications,
  "notifications/[id]/read": notificationRead,
  "notifications/read": notificationsRead,
  "notification-choices": notificationChoices,
  "api-keys": apiKeys,
  "api-keys/[id]": apiKey,
  settings,
  audit,
  "audit/export": auditExport,
  "records/ai-responses": recordsAiResponses,
  "records/feedback": recordsFeedback,
  "records/hidden-tickets": recordsHiddenTickets,
  "records/ticket-history": recordsTicketHistory,
  events,
  webhooks,
  "webhooks/[id]": webhook,
  "webhooks/[id]/deliveries": webhookDeliveries,
  "webhooks/[id]/deliveries/[delivery_id]/redeliver": webhookDeliveryRedeliver,
  "webhooks/[id]/rotate-secret": webhookRotateSecret,
  "webhooks/[id]/test": webhookTest,
  stats,
  "ai-health": aiHealth,
  "ai-health/analyses": aiHealthAnalyses,
  "health/live": healthLive,
  "health/ready": healthReady,
  metrics,
} as unknown as Record<string, ApiRoute>;

/** The documentation's own routes stand apart: they read this list. */
const OWN: readonly Definition[] = [DOCUMENT, DOCS];

export const API_DEFINITIONS: readonly Definition[] = [...Object.values(API_ROUTES).flatMap((route) => Object.values(route).flatMap(({ definition }) => (definition ? [definition] : []))), ...OWN];
