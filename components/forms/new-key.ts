/** A key for what is sent more than once. Not crypto.randomUUID: browsers have that only where the page is served securely. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
