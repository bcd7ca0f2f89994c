import { notificationChannel } from "../wire/backend-messages";
import { queryMessage } from "../wire/frontend-messages";
import type { ListenAction } from "./sql-rewrites";

export interface Listener {
  notify(notification: Buffer): void;
}

/** Who listens on which channel. The shared backend session listens for all of them. */
export class Notifications {
  readonly #listeners = new Map<string, Set<Listener>>();

  get channels(): string[] {
    return [...this.#listeners.keys()];
  }

  has(channel: string): boolean {
    return this.#listeners.has(channel);
  }

  /** Returns the channels that lost their last listener. */
  apply(listener: Listener, actions: readonly ListenAction[]): string[] {
    return actions.flatMap(({ listen, channel }) => {
      if (channel === null) return this.leave(listener);
      if (!listen) return this.#remove(listener, channel);
      const listeners = this.#listeners.get(channel) ?? new Set();
      this.#listeners.set(channel, listeners.add(listener));
      return [];
    });
  }

  /** Returns the channels that lost their last listener. */
  leave(listener: Listener): string[] {
    return this.channels.flatMap((channel) => this.#remove(listener, channel));
  }

  publish(notification: Buffer): void {
    const listeners = this.#listeners.get(notificationChannel(notification)) ?? [];
    for (const listener of listeners) listener.notify(notification);
  }

  #remove(listener: Listener, channel: string): string[] {
    const listeners = this.#listeners.get(channel);
    if (!listeners?.delete(listener) || listeners.size > 0) return [];
    this.#listeners.delete(channel);
    return [channel];
  }
}

export function listenMessage(verb: "LISTEN" | "UNLISTEN", channel: string): Buffer {
  return queryMessage(`${verb} "${channel.replaceAll('"', '""')}"`);
}
