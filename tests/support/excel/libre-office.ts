/** Opens workbooks in LibreOffice without a screen: a reader that is neither ours nor ExcelJS. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

const run = promisify(execFile)

/** The program, or an error that says how to get it: this proof is never skipped in silence. */
function findLibreOffice(): string {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/lib/libreoffice/program']
  for (const name of ['soffice', 'libreoffice']) {
    for (const folder of folders) {
      const file = path.join(folder, name)
      try {
        accessSync(file, constants.X_OK)
        return file
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  throw new Error(
    'LibreOffice is missing. Install the Debian package libreoffice-calc-nogui; npm test does so by itself.',
  )
}

/** field ; text in " ; UTF-8 ; from line 1 ; no column formats ; English ; quote text ; numbers as shown: no ; all sheets */
const csvFilter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,true,false,false,false,false,-1'

/** Makes LibreOffice calculate every formula itself, whatever outcome the file keeps beside it. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/**
 * The values of each sheet, by name; dates and amounts as plain numbers are shown in English. With `recalculate` the
 * outcomes are LibreOffice's own, not those that were written.
 */
export async function openInLibreOffice(
  file: string,
  { recalculate = false }: { recalculate?: boolean } = {},
): Promise<Map<string, string[][]>> {
  const program = findLibreOffice()
  const folder = await mkdtemp(path.join(tmpdir(), 'leidraad-office-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    if (recalculate) {
      await mkdir(`${folder}/profile/user`, { recursive: true })
      await writeFile(`${folder}/profile/user/registrymodifications.xcu`, alwaysRecalculate)
    }
    await run(program, [profile, '--headless', '--convert-to', csvFilter, '--outdir', `${folder}/out`, file], {
      timeout: 90_000,
    })
    const base = path.basename(file, '.xlsx')
    const sheets = new Map<string, string[][]>()
    for (const name of await readdir(`${folder}/out`)) {
      sheets.set(
        name.slice(base.length + 1, -4),
        parse(await readFile(`${folder}/out/${name}`, 'utf8'), { delimiter: ';', relax_column_count: true }),
      )
    }
    return sheets
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
