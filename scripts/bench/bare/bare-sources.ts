/** A statement with its values, as a driver sends it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** The connections are as the desk's own. */
const POOL = `import postgres from "postgres";
const connection = { application_name: "bare", jit: "off", plan_cache_mode: "force_custom_plan" };
const pool = (globalThis.pool ??= postgres(process.env.DATABASE_URL, { max: 10, onnotice: () => undefined, connection }));
`;

const INSERT = `${POOL}
export async function POST(request) {
  const { title, description, employee_id } = await request.json();
  const number = "B" + crypto.randomUUID();
  const [row] = await pool\`
    insert into bare_tickets (ticket_number, title, description, category, priority, status, employee_id, employee_name_snapshot, department_snapshot, source, language)
    values (\${number}, \${title}, \${description}, 'other', 'medium', 'pending', \${employee_id}, 'Person', 'Dept', 'api', 'en')
    returning id, ticket_number, created_at\`;
  return Response.json(row, { status: 201 });
}
`;

const SELECT = `${POOL}
export async function PUT(request) {
  globalThis.statements = await request.json();
  return new Response(null, { status: 204 });
}
export async function GET(request, { params }) {
  const { text, values } = globalThis.statements[(await params).number];
  return Response.json(await pool.unsafe(text, values, { prepare: true }));
}
`;

const LAYOUT = "export default function Layout({ children }) { return <html><body>{children}</body></html>; }\n";

/** The files of a Next app of two route handlers: one INSERT, and one SELECT of those that it is told. */
export function bareSources(root: string): Record<string, string> {
  const config = { turbopack: { root }, serverExternalPackages: ["postgres"], poweredByHeader: false };
  return {
    "package.json": JSON.stringify({ name: "bare", private: true, type: "module" }),
    "next.config.js": `export default ${JSON.stringify(config)};\n`,
    "app/layout.jsx": LAYOUT,
    "app/api/live/route.js": 'export const dynamic = "force-dynamic";\nexport const GET = () => new Response("ok");\n',
    "app/api/tickets/route.js": INSERT,
    "app/api/list/[number]/route.js": SELECT,
  };
}
