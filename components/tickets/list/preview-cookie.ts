/** Whether this browser's list shows a ticket beside it. */
export const PREVIEW_COOKIE = "deskwise_preview";
