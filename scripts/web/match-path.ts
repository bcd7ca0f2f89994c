/** A folder of routes: by its name, or by the parameter that any other name is. */
interface Folder<Route> {
  route?: Route;
  named: Map<string, Folder<Route>>;
  parameter?: { name: string; folder: Folder<Route> };
}

export interface Match<Route> {
  route: Route;
  params: Record<string, string>;
}

const newFolder = <Route>(): Folder<Route> => ({ named: new Map() });

function folderIn<Route>(folder: Folder<Route>, segment: string): Folder<Route> {
  const [, name] = /^\[(\w+)\]$/.exec(segment) ?? [];
  if (name !== undefined) return (folder.parameter ??= { name, folder: newFolder() }).folder;
  const known = folder.named.get(segment) ?? newFolder<Route>();
  folder.named.set(segment, known);
  return known;
}

/**
 * Finds routes by path as Next does: what is named goes before a parameter, and parameters are decoded.
 * @param routes by folder, such as `tickets/[id]`
 */
export function pathMatcher<Route>(routes: Readonly<Record<string, Route>>): (path: string) => Match<Route> | undefined {
  const root = newFolder<Route>();
  for (const [folder, route] of Object.entries(routes)) folder.split("/").reduce(folderIn, root).route = route;
  return (path) => {
    let at: Folder<Route> | undefined = root;
    const params: Record<string, string> = {};
    for (const segment of path.split("/").map(decodeURIComponent)) {
      const { named, parameter }: Folder<Route> = at;
      if (!named.has(segment) && parameter && segment !== "") params[parameter.name] = segment;
      at = named.get(segment) ?? (segment === "" ? undefined : parameter?.folder);
      if (!at) return undefined;
    }
    return at.route === undefined ? undefined : { route: at.route, params };
  };
}
