import { allowOrigin } from "./cors";
import { nameRoute } from "./name-route";
import type { PlainDefinition } from "./openapi/definition";
import { problem } from "./problem";
import { requestLocale } from "./request-locale";

/** A route handler whose answer is made by hand: its errors are shown as everywhere, and it stands in the documentation. */
export function plainRoute(definition: PlainDefinition, answer: (request: Request) => Response | Promise<Response>) {
  const handler = async (request: Request): Promise<Response> => {
    let response: Response;
    try {
      response = await answer(request);
    } catch (error) {
      response = problem(error, requestLocale(request));
    }
    allowOrigin(request, response.headers);
    return response;
  };
  return Object.assign(nameRoute(definition, handler), { definition });
}
