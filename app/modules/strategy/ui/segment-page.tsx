import type { CivilDate } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import type { QuotationView } from '~/modules/assignment/server/list-quotations.server'
import { QuotationSection } from '~/modules/assignment/ui/quotation-section'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { PageHeading } from '~/ui/page-heading'
import { wholeTermMonths } from '../domain/duration-rules'
import { overTerm, yearTotals } from '../domain/segment-amounts'
import { isAboveSasThreshold, settingOn } from '../domain/strategy-settings'
import type { SegmentPage as SegmentView } from '../server/get-segment.server'
import { strategyTexts as texts } from '../texts'
import { ChoiceFacts } from './choice-facts'
import { MissingList } from './missing-list'
import { AmountsSection, BurdenSection, LotsSection } from './segment-parts'

type SegmentPageProps = {
  segment: SegmentView
  today: CivilDate
  quotations: readonly QuotationView[]
  mayChange: boolean
  refused?: readonly string[] | undefined
  flash?: string | undefined
}

/** A segment from what is chosen to what it costs, with the links to change each part while it is a draft. */
export function SegmentPage({ segment, today, quotations, mayChange, refused, flash }: SegmentPageProps) {
  const path = `/project/strategie/segmenten/${segment.id}`
  const months = wholeTermMonths(segment)
  const { strategyVersion: version } = segment
  const total = overTerm(yearTotals(segment.amounts).estimatedCents, months)
  const threshold = settingOn('sasThresholdCents', today)
  const part = (name: string) => (mayChange ? `${path}/${name}` : null)
  return (
    <>
      <PageHeading
        kind={texts.segmentKind(version.number)}
        title={segment.segmentName}
        breadcrumb={[
          { label: texts.title, href: '/project/strategie' },
          {
            label: texts.versionTitle(version.number, version.title),
            href: `/project/strategie/versies/${version.id}`,
          },
        ]}
        intro={segment.isExample ? texts.example : undefined}
        actions={
          <Actions>
            {mayChange && <ButtonLink href={`${path}/wijzigen`}>{texts.edit}</ButtonLink>}
            <ButtonLink href={`${path}/afweging`} look="primary">
              {texts.toMatrix}
            </ButtonLink>
          </Actions>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {refused?.map((sentence) => (
        <Alert key={sentence} tone="error">
          {sentence}
        </Alert>
      ))}
      {(mayChange || segment.missing.length > 0) && <MissingList missing={segment.missing} />}
      <ChoiceFacts choice={segment} source={segment.source && <SourceNote source={segment.source} />} />
      <QuotationSection quotations={quotations} quoteHref={part('citeren')} />
      <AmountsSection
        amounts={segment.amounts}
        municipalities={segment.municipalities}
        months={months}
        threshold={
          isAboveSasThreshold(total, today) ? { cents: cents(threshold.value), source: threshold.source } : null
        }
        editHref={part('bedragen')}
      />
      <LotsSection lots={segment.lots} municipalities={segment.municipalities} editHref={part('percelen')} />
      <BurdenSection burdens={segment.burdens} version={segment.version} editHref={part('lasten')} />
      {mayChange && (
        <Confirm
          trigger={texts.removeSegment}
          consequence={<p>{texts.removeSegmentText}</p>}
          confirmLabel={texts.confirmRemove}
          destructive
        >
          <input type="hidden" name="version" value={segment.version} />
        </Confirm>
      )}
    </>
  )
}
