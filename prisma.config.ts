/**
 * For Prisma's own commands (`prisma generate`, and on an open network `prisma migrate deploy`). The application
 * itself gives the url to its adapter in prisma/client.ts, and migrates through engines/migrate.ts.
 */
import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
