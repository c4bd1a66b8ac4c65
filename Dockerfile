# The reference application for production. Needs DATABASE_URL and PAYLOAD_SECRET; see compose.yaml.
FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --include=dev && npm cache clean --force
COPY . .
# The secret that a build makes for itself stays out of the image.
RUN DATA_DIR=/tmp/build npm run build && rm -rf /tmp/build && mkdir -p /data && chown node /data
USER node
ENV DATA_DIR=/data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=40s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT||3000}/api/health`).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "src/server/bootstrap.mjs", "start"]
