import type { Crumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { matrixTexts as texts } from '../texts-matrix'

type NothingToScoreProps = { segmentName: string; breadcrumb: readonly Crumb[]; matrixHref: string }

/** Instead of a form without fields: what comes before scores. */
export const NothingToScore = ({ segmentName, breadcrumb, matrixHref }: NothingToScoreProps) => (
  <>
    <PageHeading title={texts.editTitle} kind={segmentName} breadcrumb={breadcrumb} />
    <EmptyState
      title={texts.nothingToScore}
      action={<ButtonLink href={`${matrixHref}#beheer`}>{texts.manage}</ButtonLink>}
    >
      {texts.nothingToScoreText}
    </EmptyState>
  </>
)
