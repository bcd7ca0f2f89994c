// Loaded by --import into each process of a desk: notes what it wants to reach outside of this machine, and lets it try.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const file = new URL(import.meta.url).searchParams.get("to");
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/i;

function note(how, target) {
  if (target === undefined || target === null || target === "" || LOOPBACK.test(target)) return;
  appendFileSync(file, `${JSON.stringify({ how, target: String(target), program: process.argv[1] ?? "" })}\n`);
}

function wrap(object, name, how, targetOf) {
  const original = object[name];
  object[name] = function (...given) {
    note(how, targetOf(given));
    return original.apply(this, given);
  };
}

/** A path names a socket of this machine. */
function hostOf([first, second]) {
  const options = Array.isArray(first) ? first[0] : first;
  if (options !== null && typeof options === "object") return options.path ? undefined : options.host;
  return typeof second === "string" ? second : undefined;
}

wrap(net.Socket.prototype, "connect", "connect", hostOf);
wrap(dgram.Socket.prototype, "send", "send", (given) => given.find((part) => typeof part === "string"));
for (const name of Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))) {
  if (typeof dns[name] === "function") wrap(dns, name, `dns.${name}`, ([host]) => host);
  if (typeof dns.promises[name] === "function") wrap(dns.promises, name, `dns.${name}`, ([host]) => host);
}
syncBuiltinESMExports();
