import type { CivilDate } from '~/kernel/civil-date'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import type { RemarkChannel, RemarkConsequence, SubmitterKind } from '../domain/remark'
import { channelNames, consequenceNames, submitterText, consultationTexts as texts } from '../texts-consultation'

type RemarkView = {
  readonly submitterKind: SubmitterKind
  readonly submitterName: string | null
  readonly channel: RemarkChannel
  readonly receivedOn: CivilDate
  readonly section: string | null
  readonly assigneeName: string | null
  readonly text: string
  readonly weighing: string | null
  readonly answer: string | null
  readonly consequence: RemarkConsequence | null
  readonly consequenceWhy: string | null
}

/** The remark as it came in. */
export const RemarkFacts = ({ remark }: { remark: RemarkView }) => (
  <DescriptionList
    items={[
      { term: texts.submitter, value: submitterText(remark.submitterKind, remark.submitterName) },
      { term: texts.received, value: formatDay(remark.receivedOn) },
      { term: texts.channel, value: channelNames[remark.channel] },
      { term: texts.fields.section, value: remark.section ?? texts.none },
      { term: texts.fields.assigneeId, value: remark.assigneeName ?? texts.nobody },
      { term: texts.fields.text, value: <span className="ld-pre-line">{remark.text}</span>, wide: true },
    ]}
  />
)

/** The answer, for who may not change it. */
export const RemarkAnswerView = ({ remark }: { remark: RemarkView }) =>
  remark.consequence === null ? (
    <p>{texts.open}</p>
  ) : (
    <DescriptionList
      items={[
        { term: texts.fields.weighing, value: remark.weighing, wide: true },
        { term: texts.fields.answer, value: <span className="ld-pre-line">{remark.answer}</span>, wide: true },
        { term: texts.fields.consequence, value: consequenceNames[remark.consequence] },
        { term: texts.fields.consequenceWhy, value: remark.consequenceWhy, wide: true },
      ]}
    />
  )
