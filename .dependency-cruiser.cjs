/** The walls of docs/house.md, checked on every run of the tests. Left in the chain knows nothing of right. */
const chain = require('./tests/architecture/module-chain.cjs')
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const typesOnly = { dependencyTypesNot: ['type-only'] }

module.exports = {
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|app/platform/database/generated' },
    exclude: { path: 'app/platform/database/generated/(internal|models)' },
  },
  forbidden: [
    forbid('no-cycles', 'A cycle has no first thing to understand.', {}, { circular: true, viaOnly: typesOnly }),
    forbid(
      'kernel-is-alone',
      'The kernel imports nothing, npm included.',
      { path: '^app/kernel/' },
      { pathNot: '^app/kernel/' },
    ),
    forbid(
      'domain-is-pure',
      'Rules know rules only.',
      { path: '^app/modules/[^/]+/domain/' },
      { pathNot: '^app/(kernel/|modules/[^/]+/domain/)' },
    ),
    forbid(
      'sheets-are-data',
      'A sheet is a description; only app/excel knows how to write it.',
      { path: '^app/modules/[^/]+/excel/' },
      {
        pathNot:
          '^app/(kernel/|excel/(sheet-spec|changed-rows|exported-sheet|texts-changes)\\.ts$|modules/[^/]+/(domain/|excel/|texts))',
      },
    ),
    forbid(
      'texts-and-forms-are-light',
      'Texts and forms go to the browser too.',
      { path: '^app/modules/[^/]+/(forms|texts)[^/]*\\.ts$' },
      {
        pathNot: '^app/(kernel/|platform/form/field-kinds\\.ts$|modules/[^/]+/(domain/|texts|forms))|node_modules/zod/',
      },
    ),
    forbid(
      'server-knows-no-screen',
      'A use case serves screens, commands and jobs alike.',
      { path: '^app/modules/[^/]+/server/' },
      { path: '^app/(ui|routes)/|^app/modules/[^/]+/ui/|node_modules/(@remix-run|react|react-dom)/' },
    ),
    forbid(
      'ui-has-no-server',
      'Screens get data, they do not fetch it.',
      { path: '^app/(ui|modules/[^/]+/ui)/' },
      { path: '\\.server\\.tsx?$', ...typesOnly },
    ),
    forbid(
      'platform-knows-no-module',
      'The platform carries any product.',
      { path: '^app/(platform|ui)/' },
      { path: '^app/(modules|routes)/' },
    ),
    forbid('platform-no-screen', 'The platform has no screens.', { path: '^app/platform/' }, { path: '^app/ui/' }),
    forbid(
      'excel-knows-no-module',
      'Reading and writing sheets carries any meaning.',
      { path: '^app/excel/' },
      { path: '^app/(modules|routes|ui)/' },
    ),
    forbid(
      'one-excel-writer',
      'Only app/excel knows ExcelJS.',
      { path: '^app/', pathNot: '^app/excel/' },
      { path: 'node_modules/exceljs' },
    ),
    forbid(
      'framework-stays-at-the-edge',
      'Remix is in routes, ui and platform/http only, so that leaving it is mechanical.',
      { path: '^app/', pathNot: '^app/(routes/|ui/|platform/http/|modules/[^/]+/ui/|root\\.tsx|entry\\.)' },
      { path: 'node_modules/@remix-run' },
    ),
    forbid('route-knows-no-route', 'Routes are leaves.', { path: '^app/routes/' }, { path: '^app/routes/' }),
    forbid(
      'nothing-imports-routes',
      'Routes are leaves.',
      { path: '^app/', pathNot: '^app/routes/' },
      { path: '^app/routes/' },
    ),
    forbid(
      'database-has-one-door',
      'Queries go through withActor and readAs; accounts by find-session.',
      { path: '^app/(modules|routes)/', pathNot: '^app/modules/access/server/find-session\\.server\\.ts$' },
      { path: '^app/platform/database/connection\\.server|node_modules/pg/', ...typesOnly },
    ),
    forbid(
      'app-knows-no-tests',
      'What runs for users does not lean on tests.',
      { path: '^(app|prisma)/' },
      { path: '^tests/' },
    ),
    ...chain
      .slice(0, -1)
      .map((module, index) =>
        forbid(
          `${module}-looks-left-only`,
          'Left in the chain knows nothing of right.',
          { path: `^app/modules/${module}/` },
          { path: `^app/modules/(${chain.slice(index + 1).join('|')})/` },
        ),
      ),
  ],
}
