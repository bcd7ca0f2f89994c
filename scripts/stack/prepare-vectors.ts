import { createDb } from "@/db/client";
import { prepareSpace } from "@/lib/search/prepare-space";

/** Makes, as the owner of the tables, the index that a model's vectors need: the app's own role, which only works on rows, can make none. */
export async function prepareVectors(ownerUrl: string, model: string): Promise<void> {
  const { db, close } = createDb(ownerUrl, { max: 1, name: "deskwise-migrate" });
  try {
    await prepareSpace({ db, actor: { type: "system", name: "migrate" }, locale: "en", now: () => new Date() }, { model });
  } finally {
    await close();
  }
}
