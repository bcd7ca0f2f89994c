/** A breach of the wire protocol by the client; `sqlState` is what the client is told before it is cut off. */
export class ProtocolError extends Error {
  constructor(
    readonly sqlState: string,
    message: string,
  ) {
    super(message);
    this.name = "ProtocolError";
  }
}
