import type { Actor, Ctx } from "@/lib/core/ctx";
import { readStanding, type Standing } from "./read-standing";

/** Whether who was let in would be let in as the same today. */
function isSame(actor: Actor, standing: Standing): boolean {
  if (actor.type === "api_key") return actor.scopes.every((scope) => standing.scopes?.includes(scope));
  return actor.type === "person" && actor.role === standing.role && (actor.handlesConfidential ?? false) === standing.handlesConfidential;
}

/** What lets an actor in: a key, or a person's session; the desk itself needs none. */
function proofOf(actor: Actor): { kind: Standing["kind"]; id: string } | undefined {
  if (actor.type === "api_key") return { kind: "api_key", id: actor.id };
  return actor.type === "person" ? { kind: "session", id: actor.sessionId ?? "" } : undefined;
}

/** Those whose session or key is no longer good, or whose role is another than it was. */
export async function findEnded<Listener extends { actor: Actor }>(ctx: Ctx, listeners: readonly Listener[]): Promise<Listener[]> {
  const proofs = listeners.flatMap(({ actor }) => proofOf(actor) ?? []);
  if (proofs.length === 0) return [];
  const idsOf = (wanted: Standing["kind"]) => proofs.flatMap(({ kind, id }) => (kind === wanted ? id : []));
  const standings = await readStanding(ctx, { sessionIds: idsOf("session"), keyIds: idsOf("api_key") });
  const good = new Map(standings.map((standing) => [`${standing.kind} ${standing.id}`, standing]));
  return listeners.filter(({ actor }) => {
    const proof = proofOf(actor);
    const standing = proof && good.get(`${proof.kind} ${proof.id}`);
    return proof && !(standing && isSame(actor, standing));
  });
}
