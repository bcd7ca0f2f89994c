/** Files in one request, and files that a ticket may have. */
export const FILES_A_REQUEST = 10;

export const FILES_A_TICKET = 50;

export const FILE_NAME_MAX = 255;

/** What a browser only draws: it may be shown in a page. SVG, HTML and PDF run code or open viewers, and may not. */
export const DRAWN_TYPES: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp"];
