import type { IncomingMessage } from "node:http";

/** Puts a header of a request in the place of what the client sent under that name, for whoever reads it parsed or raw; undefined takes it away. */
export function setRequestHeader({ headers, rawHeaders }: Pick<IncomingMessage, "headers" | "rawHeaders">, name: string, value: string | undefined): void {
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) if (rawHeaders[at]?.toLowerCase() === name) rawHeaders.splice(at, 2);
  if (value === undefined) delete headers[name];
  else {
    headers[name] = value;
    rawHeaders.push(name, value);
  }
}
