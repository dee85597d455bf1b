import { defineConfig } from 'prisma/config'

// Only for `prisma generate` and `prisma validate`: migrations are written and applied by our own commands.
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
