/**
 * `npm run --silent scores -- TENDERNUMBER`: calculates every lot of a tender again from the stored scores and prices and
 * prints the totals as JSON, beside the frozen record. Exit 0 when every frozen record still gives the same and is what
 * is stored today, 1 when one does not, 2 for wrong usage.
 */
import { boot } from '../app/boot.server'
import { recalculateTender } from '../app/modules/tender/server/recalculate.server'
import { scoresCommandTexts as texts } from '../app/modules/tender/texts-award-workbook'

const [number, ...rest] = process.argv.slice(2)
if (number === undefined || rest.length > 0) {
  console.error(texts.usage)
  process.exit(2)
}
const booted = await boot('tool')
try {
  const report = await recalculateTender({ kind: 'system', name: 'command' }, number)
  if (report === null) {
    console.error(texts.unknown(number))
    process.exitCode = 2
  } else {
    console.log(JSON.stringify(report, null, 2))
    process.exitCode = report.lots.every((lot) => lot.same !== false && lot.unchanged !== false) ? 0 : 1
  }
} finally {
  await booted.stop()
}
