import { grantToApp, migrate } from "@/db/migrate";
import { migrateQueues } from "./migrate-queues";

export interface MigrationTarget {
  databaseUrl: string;
  /** The owner's; the app's own when there is no other. */
  ownerUrl?: string | undefined;
}

/** Schema, queues, and, where the owner is another role than the app's, the app's grants. */
export async function migrateDesk({ databaseUrl, ownerUrl = databaseUrl }: MigrationTarget): Promise<void> {
  await migrate(ownerUrl);
  await migrateQueues(ownerUrl);
  const role = decodeURIComponent(new URL(databaseUrl).username);
  if (role !== decodeURIComponent(new URL(ownerUrl).username)) await grantToApp(ownerUrl, role);
}
