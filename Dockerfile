# One image for one machine or many replicas: docs/operations.md says how to run it.
# Runs as an unprivileged user on a read-only root file system; state is in /data, or in the PostgreSQL of DATABASE_URL.

FROM node:24.21.0-slim AS dependencies
WORKDIR /pooldeck
COPY package.json package-lock.json .npmrc ./
# No install script of any dependency runs.
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund

FROM dependencies AS build
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN node node_modules/next/dist/bin/next build && rm -rf .next/cache

FROM dependencies AS modules
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund
# The commands in scripts/ look for the pinned Node here, and this image is that Node.
RUN mkdir -p node_modules/node/bin && ln -sf "$(command -v node)" node_modules/node/bin/node

FROM node:24.21.0-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 NEXT_MANUAL_SIG_HANDLE=true \
    HOST=0.0.0.0 PORT=3000 POOLDECK_DATA=/data
WORKDIR /pooldeck
COPY --from=modules /pooldeck/node_modules node_modules
COPY --from=build /pooldeck ./
RUN mkdir -m 0700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# One process, so that SIGTERM reaches it; it ends within 25 seconds.
CMD ["sh", "-c", "exec node node_modules/next/dist/bin/next start --hostname \"$HOST\" --port \"$PORT\""]
