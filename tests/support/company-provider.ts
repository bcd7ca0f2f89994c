import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const CLIENT = { OIDC_CLIENT_ID: "deskwise", OIDC_CLIENT_SECRET: "a-secret-between-two-processes" };

/** Who is at the provider's own sign-in. */
export interface CompanyAccount {
  sub: string;
  email?: string;
  email_verified?: boolean;
}

type Claims = Record<string, unknown>;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const pairOf = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

/** An ID token's claims changed and signed anew, by the provider's own key or a stranger's. */
function signed(token: string, change: (claims: Claims) => Claims, key: ReturnType<typeof pairOf>["privateKey"]): string {
  const [head = "", claims = ""] = token.split(".");
  const body = `${head}.${encoded(change(JSON.parse(Buffer.from(claims, "base64url").toString()) as Claims))}`;
  return `${body}.${createSign("RSA-SHA256").update(body).sign(key, "base64url")}`;
}

/** A certified OpenID provider, on a free port unless one is given. Whoever comes to its sign-in is `account`, at once. */
export async function startCompanyProvider(redirectUri: string, port = 0) {
  const [own, strange] = [pairOf(), pairOf()];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = { account: { sub: "nobody" } as CompanyAccount, tamper: (token: string) => token };
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.OIDC_CLIENT_ID, client_secret: CLIENT.OIDC_CLIENT_SECRET, redirect_uris: [redirectUri], grant_types: ["authorization_code"], response_types: ["code"] }],
    jwks: { keys: [{ ...own.privateKey.export({ format: "jwk" }), kid: "own", use: "sig", alg: "RS256" }] },
    cookies: { keys: ["cookies of a test"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    scopes: ["openid", "email", "profile"],
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Grant: 60, Session: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/come-in" },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => state.account }),
  });
  provider.use(async (context, next) => {
    if (context.path === "/come-in") {
      const grant = new provider.Grant({ accountId: state.account.sub, clientId: CLIENT.OIDC_CLIENT_ID });
      grant.addOIDCScope("openid email profile");
      context.respond = false;
      return provider.interactionFinished(context.req, context.res, { login: { accountId: state.account.sub }, consent: { grantId: await grant.save() } });
    }
    await next();
    const { body } = context;
    if (typeof body === "object" && body !== null && "id_token" in body) context.body = { ...body, id_token: state.tamper(String(body.id_token)) };
  });
  server.on("request", provider.callback());
  return {
    issuer,
    state,
    /** Signs changed claims as the provider itself would, or as somebody else. */
    resign: (token: string, change: (claims: Claims) => Claims, by: "provider" | "stranger" = "provider") => signed(token, change, (by === "provider" ? own : strange).privateKey),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A browser that goes where it is sent until it is to leave the provider; answers that address. */
export async function walkThrough(start: string): Promise<string> {
  const jar = new Map<string, string>();
  const { origin } = new URL(start);
  let address = start;
  while (new URL(address).origin === origin) {
    const response = await fetch(address, { redirect: "manual", headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null) throw new TypeError(`the provider answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    address = new URL(next, address).href;
  }
  return address;
}
