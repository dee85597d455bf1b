/**
 * Options for the Remix plugin; vite.config.ts hands them over.
 * v3_singleFetch and v3_lazyRouteDiscovery stay off: what they pull in carries advisories that Remix 2
 * will not get fixes for (docs/decisions/0002-remix-2-stays.md).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  ignoredRouteFiles: ['**/.*'],
  future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
}
