# The site as a container: docker build -t unroll . (docs/operations.md)
FROM node:20-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts
COPY . .
RUN npm run build && npm run bundle -- /unroll

FROM node:20-bookworm-slim
# pg_dump and pg_restore, for backups of PostgreSQL; a client may be newer than its server, not older.
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql-client \
  && rm -rf /var/lib/apt/lists/* && install --directory --owner=node --group=node /data
COPY --from=build /unroll /unroll
WORKDIR /unroll
USER node
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=8s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node scripts/db/migrate.mjs && exec node scripts/server.mjs --port $PORT"]
