// Starts a TypeScript command from a bare clone: node scripts/bootstrap.mjs scripts/demo.ts [arguments].
// Plain JavaScript for the oldest Node that is supported; the command itself runs on the Node that npm installs.

const OLDEST = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(`Deskwise needs Node ${OLDEST.join(".")} or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

const { install } = await import("./bootstrap/install.mjs");
const { bundledNode } = await import("./bootstrap/bundled-node.mjs");
const { runEntry } = await import("./bootstrap/run-entry.mjs");
const { BootstrapError } = await import("./bootstrap/bootstrap-error.mjs");

try {
  await install();
  const [entry = "", ...args] = process.argv.slice(2);
  runEntry(bundledNode(), entry, args);
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
