import type { TransactionStatus } from "../wire/backend-messages";

/** A backend's answer to one group, taken apart. */
export interface BackendReply {
  /** What goes to the client as it is; ReadyForQuery and notifications are not in it. */
  passed: Buffer[];
  /** From ReadyForQuery; null if none came, as after a Flush. */
  status: TransactionStatus | null;
  notifications: Buffer[];
  /** Command tags in order, with "ERROR" for an ErrorResponse. */
  tags: string[];
  /** How many Parse, Bind, Describe, Execute and Close messages were answered without an error. */
  completed: number;
}

const HEADER_BYTES = 5;
/** ParseComplete, BindComplete, CloseComplete, RowDescription, NoData, PortalSuspended, EmptyQueryResponse, CommandComplete. */
const COMPLETIONS = "123TnsIC";
const DROPPED = 0;
const PASSED = 1;

export function readReply(data: Buffer, hiddenCloses: readonly boolean[]): BackendReply {
  const reply: BackendReply = { passed: [], status: null, notifications: [], tags: [], completed: 0 };
  let closes = 0;
  let passFrom = 0;
  let offset = 0;
  while (offset + HEADER_BYTES <= data.length) {
    const end = offset + 1 + data.readInt32BE(offset + 1);
    const type = String.fromCharCode(data.readUInt8(offset));
    const kept = note(reply, type, data.subarray(offset, end)) === PASSED;
    const hidden = type === "3" && hiddenCloses[closes++] === true;
    if (hidden || !kept) {
      if (offset > passFrom) reply.passed.push(data.subarray(passFrom, offset));
      passFrom = end;
    }
    offset = end;
  }
  if (offset > passFrom) reply.passed.push(data.subarray(passFrom, offset));
  return reply;
}

function note(reply: BackendReply, type: string, bytes: Buffer): typeof DROPPED | typeof PASSED {
  if (COMPLETIONS.includes(type)) reply.completed++;
  switch (type) {
    case "Z":
      reply.status = readStatus(bytes);
      return DROPPED;
    case "A":
      reply.notifications.push(bytes);
      return DROPPED;
    case "C":
      reply.tags.push(bytes.toString("latin1", HEADER_BYTES, bytes.length - 1));
      return PASSED;
    case "E":
      reply.tags.push("ERROR");
      return PASSED;
    default:
      return PASSED;
  }
}

function readStatus(bytes: Buffer): TransactionStatus {
  const status = String.fromCharCode(bytes.readUInt8(HEADER_BYTES));
  return status === "T" || status === "E" ? status : "I";
}
