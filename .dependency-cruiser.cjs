/** The house's import rules. tests/architecture shows of each that it still bites. */
const TEST = "\\.(test|race\\.test|db\\.test)\\.tsx?$|(^|/)test-support/";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from: { pathNot: TEST, ...from }, to });

const domains = "^lib/(?!core/|auth/|jobs/|ai/)([^/]+)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", comment: "Modules form layers.", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", comment: "Every import leads somewhere.", severity: "error", from: {}, to: { couldNotResolve: true } },
    forbid("app-shows", "Pages and routes call lib; they know no tables.", { path: "^app/" }, { path: "^(db/(?!enums\\.ts)|worker/|scripts/|tests/)|node_modules/drizzle-orm/" }),
    forbid(
      "components-are-given",
      "Components get data and actions as props; of lib they know shapes and pure rules.",
      { path: "^components/" },
      { path: "^(app|worker|scripts|tests)/|^db/(?!enums\\.ts)|^lib/(?!.*/(schema|limits)\\.ts$|tickets/lifecycle\\.ts$|analysis/degradations\\.ts$|auth/scopes\\.ts$|core/(field|naming)\\.ts$)" },
    ),
    forbid("lib-decides", "lib knows neither the web framework nor its callers.", { path: "^lib/" }, { path: "^(app|components|worker|scripts|tests)/|node_modules/(next|react|react-dom|next-intl)/" }),
    forbid("core-has-no-domain", "lib/core stands under every domain.", { path: "^lib/core/" }, { path: domains }),
    forbid("ai-ports-are-vendor-free", "Models are behind ports; vendors are the worker's.", { path: "^lib/" }, { path: "node_modules/(@huggingface|onnxruntime|ollama|pg-boss)/" }),
    forbid("schemas-reach-the-browser", "A schema imports zod, other schemas and constants.", { path: "^lib/.*/schema\\.ts$" }, {
      pathNot: "node_modules/zod/|/(schema|limits)\\.ts$|^db/enums\\.ts$|^lib/core/(field|desk-event)\\.ts$|^lib/analysis/degradations\\.ts$",
    }),
    forbid("db-remembers", "db stands alone.", { path: "^db/" }, { path: "^(app|components|lib|worker|scripts|tests)/" }),
    forbid("worker-thinks", "The worker reaches lib and db.", { path: "^worker/" }, { path: "^(app|components|scripts|tests)/|node_modules/(next|react)/" }),
    forbid("heavy-packages-in-adapters", "The web bundle never loads a model.", { pathNot: `^worker/adapters/|${TEST}|^tests/` }, { path: "node_modules/(@huggingface|onnxruntime|ollama)/" }),
    forbid("nobody-imports-tests", "The product does not know its tests.", { pathNot: `^tests/|${TEST}` }, { path: "^tests/(?!soak/)|\\.test\\.tsx?$|/test-support/" }),
    forbid("domains-meet-at-verbs", "Another domain is reached through its verbs, reads and schema, not through its rows.", { path: domains }, {
      path: "^lib/([^/]+)/[^/]*-row\\.ts$",
      pathNot: ["^lib/$1/", "^lib/tickets/ticket-row\\.ts$"],
    }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|coverage|models|node_modules/\\.cache)" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], mainFields: ["module", "main", "types"] },
  },
};
