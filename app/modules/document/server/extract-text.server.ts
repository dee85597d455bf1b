/** The text of a document, for searching and for the check on citizen numbers. Runs in a child process only. */
import { readFile } from 'node:fs/promises'
import { openUploadBytes } from '~/excel/open-upload.server'
import { hasCitizenNumber } from '~/kernel/personal-data'
import type { ReadCell } from '~/kernel/read-sheet'
import { documentLimits } from '../domain/document-file'
import { withoutMarks } from '../domain/snippet'
import { readOfficeText } from './office-text.server'
import type { ReadTextInput, ReadTextMessage } from './text-message'

const unreadable: ReadTextMessage = { state: 'unreadable', text: '', hasCitizenNumber: false }

type NamedKind = Omit<ReadTextInput, 'path'>

/** Whatever the file is, the answer is a message. */
export async function extractText({ path, ...named }: ReadTextInput): Promise<ReadTextMessage> {
  return extractTextOf(await readFile(path), named)
}

/** The same for a file that is in memory only. */
export async function extractTextOf(file: Buffer, named: NamedKind): Promise<ReadTextMessage> {
  try {
    const text = tidy(await textOf(file, named))
    if (text.length > documentLimits.mostChecked) return unreadable
    const kept = text.slice(0, documentLimits.mostText).toWellFormed()
    return { state: text === '' ? 'none' : 'read', text: kept, hasCitizenNumber: hasCitizenNumber(text) }
  } catch {
    return unreadable
  }
}

async function textOf(file: Buffer, { fileName, kind }: NamedKind): Promise<string> {
  switch (kind) {
    case 'pdf':
      return pdfText(file)
    case 'docx':
    case 'odt':
      return readOfficeText(file, kind)
    case 'xlsx':
      return workbookText(file, fileName)
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

async function workbookText(file: Buffer, fileName: string): Promise<string> {
  const opened = await openUploadBytes(file, fileName)
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
