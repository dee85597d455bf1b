import path from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  resolve: {
    alias: {
      '~': path.resolve('app'),
      // The icons that the design system depends on are Amsterdam's property; ours take their place.
      '@amsterdam/design-system-react-icons': path.resolve('app/ui/icons/index.tsx'),
    },
  },
  // Bundled for the server too, so that the alias above also holds there.
  ssr: { noExternal: [/^@amsterdam\//] },
  build: { target: 'es2022', sourcemap: false },
  plugins: [remix(remixConfig)],
})
