/** The proces-verbaal as a PDF. */
import { vaultTexts as texts } from '../texts-vault'
import type { OpeningRecordToShow } from './get-opening.server'
import { signedTextPdf } from './signed-text-pdf.server'

/** The dates are those of the opening, so that the bytes stay the same. */
export const recordPdf = ({ tender, part, openedAt, text, sha256 }: OpeningRecordToShow): Promise<Buffer> =>
  signedTextPdf({
    title: `${texts.record} ${texts.parts[part] ?? part} ${tender.number}`,
    text,
    notes: [`${texts.recordHash}: ${sha256}`],
    fileName: 'proces-verbaal.txt',
    at: openedAt,
  })
