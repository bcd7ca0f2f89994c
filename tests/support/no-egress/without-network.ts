import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** Loopback is down in a new namespace. Where `ip` is not installed, perl sets IFF_UP by SIOCSIFFLAGS. */
const WITH_LOOPBACK = `ip link set lo up 2>/dev/null || perl -MSocket -e 'socket(S, AF_INET, SOCK_DGRAM, 0) or die; ioctl(S, 0x8914, pack("a16 s x14", "lo", 0x49)) or die' || exit 97; exec "$@"`;

/** As root, and as anybody where the kernel lets users make namespaces. */
const MANNERS = [["--net"], ["--map-root-user", "--net"]];

/** How this machine makes a network without a route out. Throws a sentence where it does not. */
function flags(): string[] {
  const found = MANNERS.find((flags) => spawnSync("unshare", [...flags, "true"]).status === 0);
  if (!found) throw new Error("This test needs a network namespace of its own, and this machine permits none: run it as root, or let users make namespaces (sysctl kernel.unprivileged_userns_clone=1, on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0). In a container it needs CAP_SYS_ADMIN.");
  return found;
}

/** Runs a TypeScript program of tests where there is loopback and nothing else; what it wrote on stdout. */
export async function runWithoutNetwork(entry: string, args: readonly string[]): Promise<string> {
  const child = spawn("unshare", [...flags(), "sh", "-c", WITH_LOOPBACK, "sh", process.execPath, "--import", "tsx", entry, ...args, "--with-parent"], { stdio: ["pipe", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${entry} ended with ${String(code)}:\n${said.err.slice(-3_000)}`);
  return said.out;
}
