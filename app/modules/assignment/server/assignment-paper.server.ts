/** An assignment as Word or PDF: the text of now, or the last version that was frozen when it is adopted. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import type { Paper, PaperBlock } from '~/platform/paper/paper'
import { paperDocx } from '~/platform/paper/paper-docx.server'
import { paperPdf } from '~/platform/paper/paper-pdf.server'
import { partKinds } from '../domain/assignment'
import { assignmentStatusNames, partKindNames, assignmentTexts as texts } from '../texts'
import { type AssignmentDetail, getAssignment } from './get-assignment.server'

export type AssignmentFile = { readonly fileName: string; readonly mediaType: string; readonly content: Buffer }

/** Throws 404 when it does not exist for the actor. */
export async function writeAssignment(
  actor: Actor,
  { id, format, now }: { readonly id: string; readonly format: 'docx' | 'pdf'; readonly now: Instant },
): Promise<AssignmentFile> {
  const assignment = await getAssignment(actor, id)
  const paper = assignmentPaper(assignment)
  return format === 'pdf'
    ? { fileName: `${assignment.code}.pdf`, mediaType: 'application/pdf', content: await paperPdf(paper, now) }
    : {
        fileName: `${assignment.code}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        content: await paperDocx(paper),
      }
}

function assignmentPaper(assignment: AssignmentDetail): Paper {
  const frozen = assignment.versions[0]
  return {
    title: assignment.title,
    lines: [
      `${assignment.code}, ${assignmentStatusNames[assignment.status]}`,
      ...(assignment.periodText ? [assignment.periodText] : []),
      ...(assignment.status === 'adopted' && frozen
        ? [`${texts.versionText(frozen.number)}, ${texts.hash}: ${frozen.sha256}`]
        : []),
    ],
    blocks: [
      { kind: 'paragraph', text: assignment.intro },
      ...partKinds.flatMap((kind): PaperBlock[] => {
        const parts = assignment.parts.filter((part) => part.kind === kind)
        if (parts.length === 0) return []
        return [{ kind: 'heading', level: 1, text: partKindNames[kind] }, ...parts.flatMap(partBlocks)]
      }),
    ],
  }
}

const partBlocks = (part: AssignmentDetail['parts'][number]): PaperBlock[] => [
  { kind: 'heading', level: 2, text: `${part.code} ${part.title}` },
  { kind: 'paragraph', text: part.text },
  ...(part.year === null ? [] : [{ kind: 'paragraph', text: texts.yearOf(part.year) } as const]),
  ...(part.results.length === 0
    ? []
    : [{ kind: 'list', items: part.results.map((result) => `${result.code} ${result.text}`) } as const]),
  ...(part.source ? [{ kind: 'paragraph', text: texts.source(part.source.document, part.source.place) } as const] : []),
]
