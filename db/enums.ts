// Constants without imports: they reach the browser through the zod schemas.

export const CATEGORIES = ["hardware", "software", "network", "permission", "other"] as const;
export const PRIORITIES = ["low", "medium", "high", "urgent"] as const;
export const STATUSES = ["pending", "in_progress", "resolved", "closed"] as const;
export const TICKET_SOURCES = ["web", "api", "mail", "import"] as const;
export const ROLES = ["employee", "it_staff", "admin"] as const;
export const LOCALES = ["zh", "en", "fr", "nl"] as const;
export const ARTICLE_STATUSES = ["draft", "published", "archived"] as const;
export const AUDIENCES = ["staff", "everyone"] as const;
export const ANALYSIS_STAGES = ["queued", "embed", "retrieve", "generate", "save", "done"] as const;
export const ANALYSIS_SOURCES = ["llm", "retrieval", "rules"] as const;
export const ANALYSIS_CAUSES = ["filed", "requested", "facts", "recovered"] as const;
export const CONFIDENCE_BASES = ["prior", "measured"] as const;
export const CHUNK_PARTS = ["report", "resolution", "body"] as const;
export const VERDICTS = ["accepted", "corrected", "rejected"] as const;
export const ACTOR_TYPES = ["person", "api_key", "job", "system"] as const;
export const EVENT_TYPES = ["ticket.created", "ticket.updated", "analysis.stage", "analysis.completed", "notification.created"] as const;
export const VISIBILITIES = ["public", "internal"] as const;
export const NOTIFICATION_KINDS = ["mentioned", "assigned", "answered", "resolved", "watched"] as const;
export const PRESENCE_STATES = ["looking", "typing"] as const;
export const DELIVERY_STATES = ["pending", "delivered", "failed"] as const;
export const AUDIT_ACTIONS = [
  "sign_in.succeeded",
  "sign_in.failed",
  "sign_in.ended",
  "password.changed",
  "password.link_issued",
  "second_factor.enabled",
  "second_factor.disabled",
  "sessions.ended",
  "employee.created",
  "employee.updated",
  "employee.role_changed",
  "employee.deactivated",
  "employee.reactivated",
  "employee.erased",
  "api_key.created",
  "api_key.revoked",
  "webhook.created",
  "webhook.updated",
  "webhook.deleted",
  "settings.changed",
  "audit.exported",
  "ticket.hidden",
  "ticket.restored",
  "ticket.viewer_added",
  "ticket.viewer_removed",
] as const;

export type Category = (typeof CATEGORIES)[number];
export type Priority = (typeof PRIORITIES)[number];
export type Status = (typeof STATUSES)[number];
export type TicketSource = (typeof TICKET_SOURCES)[number];
export type Role = (typeof ROLES)[number];
export type Locale = (typeof LOCALES)[number];
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];
export type Audience = (typeof AUDIENCES)[number];
export type AnalysisStage = (typeof ANALYSIS_STAGES)[number];
export type AnalysisSource = (typeof ANALYSIS_SOURCES)[number];
export type AnalysisCause = (typeof ANALYSIS_CAUSES)[number];
export type ConfidenceBasis = (typeof CONFIDENCE_BASES)[number];
export type ChunkPart = (typeof CHUNK_PARTS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type ActorType = (typeof ACTOR_TYPES)[number];
export type Visibility = (typeof VISIBILITIES)[number];
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export type PresenceState = (typeof PRESENCE_STATES)[number];
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
export type EventType = (typeof EVENT_TYPES)[number];
