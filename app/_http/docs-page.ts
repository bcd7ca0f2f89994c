/** Where the page's files come from; Swagger UI sets styles from its script, and shows icons as data. */
export const DOCS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const asset = (name: string): string => `/api/docs/${name}`;

/** A page to read the API's documentation and to try it, all of it from the desk's own address. */
export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Deskwise API</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${asset("swagger-ui.css")}">
    <link rel="stylesheet" href="${asset("page.css")}">
  </head>
  <body>
    <main id="api"><p>This page needs JavaScript. The document itself is at <a href="/api/openapi.json">/api/openapi.json</a>.</p></main>
    <script src="${asset("swagger-ui-bundle.js")}"></script>
    <script src="${asset("page.js")}"></script>
  </body>
</html>
`;

/** Keys stay in the page's memory: one that is pasted is gone with the tab. */
export const DOCS_SCRIPT = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#api",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  persistAuthorization: false,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: (request) => Object.assign(request, { credentials: request.headers.Authorization ? "omit" : "same-origin" }),
});
`;

/** What a phone needs, and what a small screen hides otherwise. */
export const DOCS_STYLE = `body { margin: 0; background: #fff; }
#api > p { font: 1rem/1.5 system-ui, sans-serif; padding: 1rem; }
@media (max-width: 640px) {
  .swagger-ui .wrapper { padding: 0 12px; }
  .swagger-ui .opblock .opblock-summary { flex-wrap: wrap; }
  .swagger-ui .opblock .opblock-summary-path { max-width: 100%; }
  .swagger-ui .opblock-body table, .swagger-ui .opblock-body pre { display: block; overflow-x: auto; }
}
`;
