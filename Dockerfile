# Three images of one build: the web, the desk's commands, and the worker, which is the commands with the models.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# No package needs its script here, and the one that would fetch Node has no part to play.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts
COPY . .
RUN npm run build:images

FROM node:24.21.0-bookworm-slim AS base
# Nothing is installed in a running container.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-*
ARG COMMIT=unknown
ENV NODE_ENV=production DESK_COMMIT=$COMMIT MALLOC_ARENA_MAX=2
WORKDIR /app

FROM base AS web
COPY --from=build /src/.cache/images/web ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=6s --retries=3 --start-period=40s CMD ["node", "/app/alive.mjs", "http://127.0.0.1:3000/api/health/ready"]
# Heaps are limited to what they need, in MB, as scripts/bootstrap/process-memory.mjs does.
ENTRYPOINT ["node", "--max-old-space-size=320", "--max-semi-space-size=8", "/app/web.mjs"]

FROM base AS desk
COPY --from=build /src/.cache/images/desk ./
USER node
ENTRYPOINT ["node", "/app/desk.mjs"]

FROM desk AS worker
COPY --from=build /src/.cache/images/models ./
EXPOSE 9464
HEALTHCHECK --interval=10s --timeout=6s --retries=3 --start-period=60s CMD ["node", "/app/alive.mjs", "http://127.0.0.1:9464/health"]
ENTRYPOINT ["node", "--max-old-space-size=256", "--max-semi-space-size=4", "/app/desk.mjs"]
CMD ["worker"]
