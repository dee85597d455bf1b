/** Stories and duiding are about children: what could point at one is refused before it is kept. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type PersonalData, personalText } from '../../../kernel/personal-data'
import { ok, type Result, refuse } from '../../../kernel/result'

/** Refuses a citizen number, birth date or child's name in one of the texts; `field` names the first that holds one. */
export function checkFreeTexts(texts: Readonly<Record<string, string>>, today: CivilDate): Result<null, PersonalData> {
  for (const [field, text] of Object.entries(texts)) {
    const found = personalText(text, today)
    if (found !== null) return refuse(found, { field })
  }
  return ok(null)
}
