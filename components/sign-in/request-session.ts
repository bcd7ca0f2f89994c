import { z } from "zod";

const problem = z.object({ detail: z.string() });

export interface Credentials {
  email: string;
  password: string;
}

/** Signs in. Answers undefined, or the desk's sentence in `locale` why not; an empty one when the desk could not be reached. */
export async function requestSession(credentials: Credentials, locale: string): Promise<string | undefined> {
  try {
    const response = await fetch("/api/auth/sign-in/email", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body: JSON.stringify(credentials),
    });
    if (response.ok) return undefined;
    return problem.parse(await response.json()).detail;
  } catch {
    return "";
  }
}
