/** A fault whose message is the whole explanation. */
export class BootstrapError extends Error {}
