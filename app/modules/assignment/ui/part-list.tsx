import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Section } from '~/ui/page-heading'
import { type PartKind, partKinds } from '../domain/assignment'
import { partKindNames, assignmentTexts as texts } from '../texts'
import { quotationTexts } from '../texts-quotation'

type PartView = {
  readonly id: string
  readonly code: string
  readonly kind: PartKind
  readonly title: string
  readonly text: string
  readonly year: number | null
  readonly source: SourceMark | null
  readonly results: readonly { readonly id: string; readonly code: string; readonly text: string }[]
  readonly openComments: number
  readonly openProposals: number
  readonly quotedIn: number
}

/** The parts as one reads them, by kind, each with its code and what it serves. */
export const PartList = ({ assignmentId, parts }: { assignmentId: string; parts: readonly PartView[] }) => (
  <>
    {partKinds
      .map((kind) => ({ kind, own: parts.filter((part) => part.kind === kind) }))
      .filter(({ own }) => own.length > 0)
      .map(({ kind, own }) => (
        <Section key={kind} title={partKindNames[kind]} id={kind}>
          {own.map((part) => (
            <article key={part.id} className="ld-part" aria-labelledby={part.code}>
              <h3 id={part.code}>
                {part.code} {part.title}
              </h3>
              <p className="ld-pre-line">
                {part.text} <SourceNote source={part.source} />
              </p>
              {part.year !== null && <p>{texts.yearOf(part.year)}</p>}
              {part.results.length > 0 && (
                <p className="ld-source">
                  {texts.results}:{' '}
                  {part.results.map((result, index) => (
                    <span key={result.id}>
                      {index > 0 && ', '}
                      <a href={`/resultaten/${result.code}`} title={result.text}>
                        {result.code}
                      </a>
                    </span>
                  ))}
                </p>
              )}
              <p>
                <a href={`/project/opdrachten/${assignmentId}/${part.id}`}>
                  {texts.talk}
                  <span className="ams-visually-hidden"> {part.code}</span>
                </a>
                {(part.openComments > 0 || part.openProposals > 0) &&
                  ` (${texts.talkCount(part.openComments, part.openProposals)})`}
              </p>
              {part.quotedIn > 0 && (
                <p>
                  <a href={`/project/opdrachten/${assignmentId}/${part.id}#geciteerd`}>
                    {quotationTexts.quotedInCount(part.quotedIn)}
                    <span className="ams-visually-hidden"> {part.code}</span>
                  </a>
                </p>
              )}
            </article>
          ))}
        </Section>
      ))}
  </>
)
