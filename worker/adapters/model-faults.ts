import { ModelError, type ModelFault } from "@/lib/ai/ports";

/** An error status. Its own class, because some statuses mean "ask differently". */
export class ServerRefusal extends ModelError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(status === 404 ? "missing" : "refused", message);
  }
}

const faultsByCode: Record<string, ModelFault> = {
  ECONNREFUSED: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ETIMEDOUT: "unreachable",
  UND_ERR_CONNECT_TIMEOUT: "unreachable",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ECONNRESET: "cut_off",
  EPIPE: "cut_off",
  UND_ERR_SOCKET: "cut_off",
};

const wordsByFault: Partial<Record<ModelFault, string>> = {
  unreachable: "cannot be reached",
  timeout: "did not answer in time",
  cut_off: "ended the connection in the middle of its answer",
  malformed: "answered something that is not its protocol",
};

export function modelError(fault: ModelFault, server: string, cause?: unknown): ModelError {
  const code = codeOf(cause);
  return new ModelError(fault, `${server} ${wordsByFault[fault] ?? fault}${code ? ` (${code})` : ""}`, { cause });
}

/** The fault behind an error of fetch, of a body that is read, or of a client built on them. */
export function faultOf(error: unknown): ModelFault {
  if (error instanceof ModelError) return error.fault;
  if (isTimeout(error)) return "timeout";
  const code = codeOf(error);
  if (code?.startsWith("HPE_")) return "malformed";
  if (code) return faultsByCode[code] ?? "unreachable";
  if (error instanceof TypeError) return error.message === "terminated" ? "cut_off" : "unreachable";
  return "malformed";
}

export const isTimeout = (reason: unknown): boolean => reason instanceof DOMException && reason.name === "TimeoutError";

function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
    // Several addresses were tried: the first one's error speaks for all.
    if (at instanceof AggregateError) return codeOf(at.errors[0]);
  }
  return undefined;
}
