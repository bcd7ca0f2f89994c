import { setPassword } from "@/lib/auth/set-password";
import { signIn } from "@/lib/auth/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import type { Employee } from "@/lib/people/import-employee";
import { SYSTEM } from "./actors";
import { makeEmployee } from "./factories";

const PASSWORD = "a-long-enough-password";

const store = globalThis as typeof globalThis & { deskwise?: Map<string, unknown> };

/** The sign-in library holds the connection of the test that first asked for it; the next test needs its own. */
export function freshSignIn(): ReturnType<typeof signIn> {
  store.deskwise?.delete("sign-in");
  return signIn();
}

/** An imported person with a password that is set, as the first days of a desk have them. */
export async function makeMember(ctx: Ctx, given: Parameters<typeof makeEmployee>[1] = {}): Promise<Employee & { password: string }> {
  const person = await makeEmployee(ctx, given);
  await setPassword({ ...ctx, actor: SYSTEM }, { employeeId: person.id, password: PASSWORD });
  return { ...person, password: PASSWORD };
}

/** A sign-in as a browser posts it, from an address that no other test uses. */
export function signInRequest(body: object, headers: Record<string, string> = {}): Request {
  return new Request("http://desk.example/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json", host: "desk.example", origin: "http://desk.example", "x-forwarded-for": "198.51.100.7", ...headers },
    body: JSON.stringify(body),
  });
}

/** What a browser would send back of the cookies that it was given. */
export const cookiesOf = (response: Response): string => response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
