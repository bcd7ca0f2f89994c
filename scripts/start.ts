import { startWeb } from "./web/start-web";
await startWeb({ dev: process.argv.includes("--dev") });
