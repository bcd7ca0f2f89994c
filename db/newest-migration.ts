import journal from "./migrations/meta/_journal.json";

/** When the newest migration that this code knows was made, in epoch milliseconds: the migrator notes the same of each that it applies. */
export const NEWEST_MIGRATION = Math.max(...journal.entries.map(({ when }) => when));
