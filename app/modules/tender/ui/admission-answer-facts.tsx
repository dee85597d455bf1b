/** What a provider said and showed for one requirement, for both sides of the table. */
import { DescriptionList } from '~/ui/description-list'
import { formatBytes, formatDay, formatInstant } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import type { ChecklistRow } from '../server/admission-checklist.server'
import { admissionTexts as texts } from '../texts-admission'
import { evidenceTone } from './admission-tones'

export function AdmissionAnswerFacts({ item, filePath }: { item: ChecklistRow; filePath: string }) {
  const { answer } = item
  if (answer === null) return <p>{texts.noAnswer}</p>
  const said = answer.isMet === null ? answer.text : answer.isMet ? texts.yes : texts.no
  return (
    <DescriptionList
      items={[
        ...(said === '' ? [] : [{ term: texts.answer, value: said, wide: true }]),
        ...(answer.fileName === null
          ? []
          : [
              {
                term: texts.file,
                value: (
                  <a href={`${filePath}/${answer.id}`} download>
                    {answer.fileName} ({formatBytes(answer.fileSize ?? 0)})
                  </a>
                ),
                wide: true,
              },
            ]),
        ...(answer.evidenceOn === null ? [] : [{ term: texts.evidenceOn, value: formatDay(answer.evidenceOn) }]),
        ...(answer.expiresOn === null
          ? []
          : [
              {
                term: texts.expiresOn,
                value: (
                  <>
                    {formatDay(answer.expiresOn)}{' '}
                    <StatusBadge
                      tone={evidenceTone[answer.evidence]}
                      label={texts.evidenceList.states[answer.evidence]}
                    />
                  </>
                ),
              },
            ]),
        { term: texts.renewed, value: formatInstant(answer.answeredAt) },
      ]}
    />
  )
}
