export const TITLE_MAX = 300;

export const DESCRIPTION_MAX = 100_000;

export const TICKET_SORTS = ["created_at", "-created_at", "updated_at", "-updated_at"] as const;
