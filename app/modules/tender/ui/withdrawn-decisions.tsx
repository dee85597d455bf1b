import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import type { AwardPageView } from '../server/award-page.server'
import { awardTexts } from '../texts-award'

const texts = awardTexts.withdrawn
type Withdrawn = AwardPageView['withdrawn'][number]

/** What was decided before and taken back; nothing when that never happened. */
export const WithdrawnDecisions = ({ withdrawn }: { withdrawn: readonly Withdrawn[] }) =>
  withdrawn.length === 0 ? null : (
    <Section title={texts.title} id="ingetrokken">
      {withdrawn.map((decision) => (
        <DescriptionList key={decision.id} items={factsOf(decision)} />
      ))}
    </Section>
  )

const factsOf = ({ decidedAt, dispatchedAt, letters, reason, objections }: Withdrawn) => [
  { term: awardTexts.decidedAt, value: formatInstant(decidedAt) },
  {
    term: awardTexts.letters,
    value:
      dispatchedAt === null ? texts.notSent : `${texts.letters(letters)}, ${texts.sentOn(formatInstant(dispatchedAt))}`,
  },
  { term: texts.reason, value: reason, wide: true },
  ...objections.map((each) => ({
    term: `${awardTexts.objectionKinds[each.kind]} ${each.name}`,
    value: `${formatDay(each.receivedOn)}, ${awardTexts.objectionStatuses[each.status]}. ${each.grounds}`,
    wide: true,
  })),
]
