/** The text of a document, for searching and for the check on citizen numbers. Runs in a child process only. */
import { readFile } from 'node:fs/promises'
import { openUpload } from '~/excel/open-upload.server'
import { hasCitizenNumber } from '~/kernel/personal-data'
import type { ReadCell } from '~/kernel/read-sheet'
import { documentLimits } from '../domain/document-file'
import { withoutMarks } from '../domain/snippet'
import { readOfficeText } from './office-text.server'
import type { ReadTextInput, ReadTextMessage } from './text-message'

const unreadable: ReadTextMessage = { state: 'unreadable', text: '', hasCitizenNumber: false }

/** Whatever the file is, the answer is a message. */
export async function extractText(input: ReadTextInput): Promise<ReadTextMessage> {
  try {
    const text = tidy(await textOf(input))
    if (text.length > documentLimits.mostChecked) return unreadable
    const kept = text.slice(0, documentLimits.mostText).toWellFormed()
    return { state: text === '' ? 'none' : 'read', text: kept, hasCitizenNumber: hasCitizenNumber(text) }
  } catch {
    return unreadable
  }
}

async function textOf({ path, fileName, kind }: ReadTextInput): Promise<string> {
  switch (kind) {
    case 'pdf':
      return pdfText(await readFile(path))
    case 'docx':
    case 'odt':
      return readOfficeText(await readFile(path), kind)
    case 'xlsx':
      return workbookText(path, fileName)
    default:
      return ''
  }
}

/** Lines of one paragraph stay together; what a text column can't hold or search does not use is left out. */
const tidy = (text: string): string =>
  withoutMarks(text.toWellFormed())
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? '\n' : character === '\u00ad' ? '' : ' '))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

async function pdfText(file: Buffer): Promise<string> {
  const { extractText: extract, getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const { text } = await extract(pdf, { mergePages: false })
  return text.join('\n\n')
}

async function workbookText(path: string, fileName: string): Promise<string> {
  const opened = await openUpload(path, fileName)
  if (!opened.ok) throw new Error(opened.problem.code)
  const lines: string[] = []
  let length = 0
  for (const sheet of opened.value.sheets) {
    lines.push(sheet.name)
    const read = await opened.value.readSheet(sheet.name, (row) => {
      const line = row.cells.map(cellText).filter(Boolean).join(' ')
      length += line.length + 1
      lines.push(line)
      return length > documentLimits.mostChecked ? 'stop' : undefined
    })
    if (!read.ok) throw new Error(read.problem.code)
    if (length > documentLimits.mostChecked) break
  }
  await opened.value.close()
  return lines.join('\n')
}

function cellText({ value }: ReadCell): string {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text
    case 'date':
      return value.day
    default:
      return ''
  }
}
