/** The differences between a workbook and the plan. */
import { PageHeading } from '~/ui/page-heading'
import { SheetDifference } from '~/ui/sheet-difference'
import { sheetTexts } from '~/ui/texts-sheet'
import type { PlanImportPage } from '../server/get-plan-import.server'
import { planDiffTexts, planHeaders, excelTexts as texts } from '../texts-excel'
import { planTexts } from '../texts-plan'

type Props = PlanImportPage & { answer: { refused: string; chosen: readonly string[] } | null }

export const PlanDiffPage = ({ fileName, isApplied, planVersion, diff, answer }: Props) => (
  <>
    <PageHeading
      title={texts.diffTitle}
      breadcrumb={[
        { label: planTexts.title, href: '/project/planning' },
        { label: texts.title, href: '/project/planning/excel' },
      ]}
      intro={isApplied ? sheetTexts.applied : sheetTexts.intro(fileName)}
    />
    <SheetDifference
      diff={diff}
      headers={planHeaders}
      errorTexts={planDiffTexts}
      seal={{ name: 'planVersion', value: planVersion }}
      isApplied={isApplied}
      cancelHref="/project/planning/excel"
      newTitle={texts.newTitle}
      answer={answer}
    />
  </>
)
