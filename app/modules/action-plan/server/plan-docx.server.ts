/** A plan as a Word document: headings, a table of actions that repeats its header, and the holes. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { actionStatusTexts, planTexts as texts } from '../texts'
import type { ActionView, CommitmentView, PlanView } from './get-plan.server'

export type PlanToPrint = { readonly plan: PlanView; readonly holes: readonly CommitmentView[] }

/** How far an action is, in its own words. */
export const progressLine = (action: ActionView): string =>
  [
    `${actionStatusTexts[action.status]}, ${
      action.progressKind === 'units'
        ? texts.units(action.progressDone, action.progressTotal, action.unit ?? '')
        : texts.percent(action.percent)
    }`,
    action.progressText,
  ]
    .filter((part) => part !== '')
    .join('. ')

export const planTitle = (plan: PlanView): string => texts.title(plan.municipalityName, plan.year)

/** The whole file in memory: a few pages. */
export function planDocx({ plan, holes }: PlanToPrint): Promise<Buffer> {
  const document = new Document({
    title: planTitle(plan),
    creator: 'Leidraad',
    styles: { default: { document: { run: { language: { value: 'nl-NL' } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: planTitle(plan), heading: HeadingLevel.TITLE }),
          ...paragraphs(plan.introduction),
          new Paragraph({ text: texts.actions, heading: HeadingLevel.HEADING_1 }),
          actionTable(plan.actions),
          new Paragraph({ text: texts.holes, heading: HeadingLevel.HEADING_1 }),
          ...(holes.length === 0
            ? [new Paragraph(texts.noHoles)]
            : holes.map(
                (hole) =>
                  new Paragraph({
                    bullet: { level: 0 },
                    children: [new TextRun({ text: `${hole.title}. `, bold: true }), new TextRun(hole.text)],
                  }),
              )),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const paragraphs = (text: string): Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph(line))

function actionTable(actions: readonly ActionView[]): Table {
  const header = [texts.fields.title, texts.party, texts.results, texts.planned, texts.progress, texts.needsHeader]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: header.map((text) => cell(text, true)) }),
      ...actions.map(
        (action) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(`${action.number}. ${action.title}\n${action.text}`),
              cell(`${action.partyName}\n${action.owner}`),
              cell(action.resultCodes.join(', ')),
              cell(texts.period(action.plannedFrom, action.plannedUntil)),
              cell(progressLine(action)),
              cell(action.needs),
            ],
          }),
      ),
    ],
  })
}

const cell = (text: string, bold = false): TableCell =>
  new TableCell({
    children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
  })
