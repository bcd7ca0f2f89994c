import { readCString } from "./frame";
import { ProtocolError } from "./protocol-error";

const SSL_REQUEST = 80_877_103;
const GSSENC_REQUEST = 80_877_104;
const CANCEL_REQUEST = 80_877_102;
const MAJOR_VERSION = 3;

export type StartupPacket =
  | { kind: "encryption" }
  | { kind: "cancel"; processId: number; secretKey: number }
  | { kind: "startup"; minorVersion: number; parameters: Map<string, string> };

/** Reads what a client sends first; throws ProtocolError 0A000 on an unknown version, 08P01 on a packet cut short. */
export function readStartupPacket(packet: Buffer): StartupPacket {
  const code = packet.readInt32BE(4);
  if (code === SSL_REQUEST || code === GSSENC_REQUEST) return { kind: "encryption" };
  if (code === CANCEL_REQUEST) {
    if (packet.length < 16) throw new ProtocolError("08P01", "invalid cancel request");
    return { kind: "cancel", processId: packet.readInt32BE(8), secretKey: packet.readInt32BE(12) };
  }
  if (code >> 16 !== MAJOR_VERSION) throw new ProtocolError("0A000", "unsupported frontend protocol");
  return { kind: "startup", minorVersion: code & 0xffff, parameters: readParameters(packet, 8) };
}

function readParameters(packet: Buffer, start: number): Map<string, string> {
  const parameters = new Map<string, string>();
  let offset = start;
  while (offset < packet.length && packet[offset] !== 0) {
    const key = readCString(packet, offset);
    const value = readCString(packet, key.end);
    parameters.set(key.text, value.text);
    offset = value.end;
  }
  return parameters;
}
