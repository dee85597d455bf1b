import type { ReactNode } from 'react'
import { dayOf } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import type { QuotationView } from '../server/list-quotations.server'
import { quotationTexts as texts } from '../texts-quotation'

type QuotationSectionProps = {
  quotations: readonly QuotationView[]
  /** The page to choose on; null for who may not, or when nothing changes any more. */
  quoteHref: string | null
}

/** What something quotes of the assignments, with the way to the part; nothing where nothing is quoted or can be. */
export function QuotationSection({ quotations, quoteHref }: QuotationSectionProps) {
  if (quotations.length === 0 && quoteHref === null) return null
  return (
    <Section
      title={texts.section}
      id="citaten"
      actions={quoteHref !== null && <ButtonLink href={quoteHref}>{texts.quote}</ButtonLink>}
    >
      {quotations.length === 0 && <p>{texts.empty}</p>}
      <QuotationList quotations={quotations} />
    </Section>
  )
}

type QuotationListProps = { quotations: readonly QuotationView[]; extra?: (quotation: QuotationView) => ReactNode }

/** The quotations one by one; says so when something newer was decided. */
export const QuotationList = ({ quotations, extra }: QuotationListProps) =>
  quotations.map((quotation) => <Quotation key={quotation.id} quotation={quotation} extra={extra?.(quotation)} />)

function Quotation({ quotation, extra }: { quotation: QuotationView; extra: ReactNode }) {
  const { code, title, text, versionId, assignment, version, note, results, newest } = quotation
  const state = texts.state(quotation.state, newest.version)
  return (
    <figure className="ld-quotation">
      <blockquote className="ld-pre-line">{text}</blockquote>
      <figcaption>
        <a href={`/project/opdrachten/versies/${versionId}#${code}`}>
          {code} {title}
        </a>
        <span className="ld-hint">
          {' '}
          {texts.from(assignment, version)}. {texts.by(quotation.byName, formatDay(dayOf(quotation.at)))}
          {quotation.isExample && ` (${texts.example})`}.
        </span>
        {note !== '' && <p className="ld-pre-line">{texts.noteOf(note)}</p>}
        {results.length > 0 && <ResultLinks results={results} />}
      </figcaption>
      {state !== null && <Alert tone={quotation.state === 'same' ? 'info' : 'warning'}>{state}</Alert>}
      {extra}
    </figure>
  )
}

const ResultLinks = ({ results }: { results: readonly string[] }) => (
  <p className="ld-source">
    {texts.results}:{' '}
    {results.map((code, index) => (
      <span key={code}>
        {index > 0 && ', '}
        <a href={`/resultaten/${code}`}>{code}</a>
      </span>
    ))}
  </p>
)
