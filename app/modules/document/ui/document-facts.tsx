/** What is said of a document. */
import type { ReactNode } from 'react'
import type { CivilDate } from '~/kernel/civil-date'
import { DescriptionList } from '~/ui/description-list'
import { formatDay } from '~/ui/format'
import { documentTexts as texts } from '../texts'

export type DocumentFactsProps = {
  document: {
    readonly kind: string
    readonly period: string | null
    readonly status: string | null
    readonly availability: string
    readonly visibility: string
    readonly url: string | null
    readonly issuer: string | null
    readonly phaseNumber: number | null
    readonly expiresOn: string | null
    readonly ownerName: string | null
    readonly linkState: string
    readonly linkCheckedOn: string | null
  }
  /** Names of the municipalities. */
  municipalities: readonly string[]
  source: ReactNode
  contract: ReactNode
}

const day = (text: string | null): string => (text === null ? texts.none : formatDay(text as CivilDate))

export const DocumentFacts = ({ document, municipalities, source, contract }: DocumentFactsProps) => (
  <DescriptionList
    items={[
      { term: texts.kind, value: texts.kinds[document.kind] ?? document.kind },
      { term: texts.visibility, value: texts.visibilities[document.visibility] ?? document.visibility },
      { term: texts.availability, value: texts.availabilities[document.availability] ?? document.availability },
      { term: texts.status, value: texts.statuses[document.status ?? ''] ?? document.status ?? texts.none },
      { term: texts.period, value: document.period ?? texts.none },
      { term: texts.expiresOn, value: day(document.expiresOn) },
      { term: texts.owner, value: document.ownerName ?? texts.none },
      { term: texts.issuer, value: document.issuer ?? texts.none },
      { term: texts.municipalities, value: municipalities.join(', ') || texts.none },
      { term: texts.phase, value: document.phaseNumber ? texts.phaseName(document.phaseNumber) : texts.none },
      ...(contract ? [{ term: texts.contract, value: contract }] : []),
      ...(document.url
        ? [
            {
              term: texts.link,
              wide: true,
              value: (
                <>
                  <a href={document.url} rel="noreferrer">
                    {document.url}
                  </a>{' '}
                  (
                  {texts.linkChecked(
                    texts.linkStates[document.linkState] ?? '',
                    document.linkCheckedOn && day(document.linkCheckedOn),
                  )}
                  )
                </>
              ),
            },
          ]
        : []),
      { term: texts.source, value: source ?? texts.none, wide: true },
    ]}
  />
)
