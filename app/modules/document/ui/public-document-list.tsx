/** Documents as the public site lists them. */
import type { SnippetPart } from '../domain/snippet'
import { documentTexts as texts } from '../texts'
import { Snippet } from './snippet'

type PublicDocument = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly period: string | null
  readonly availability: string
  readonly snippet: readonly SnippetPart[]
}

export const PublicDocumentList = ({ rows }: { rows: readonly PublicDocument[] }) => (
  <ul className="ld-public-list">
    {rows.map((row) => (
      <li key={row.id}>
        <a href={`/openbaar/documenten/${row.id}`}>{row.title}</a>
        <span className="ld-public-date">
          {[
            texts.kinds[row.kind] ?? row.kind,
            row.period,
            row.availability === 'available' ? null : texts.availabilities[row.availability],
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Snippet parts={row.snippet} />
      </li>
    ))}
  </ul>
)
