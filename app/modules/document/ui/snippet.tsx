/** A piece of text with what was found marked in it. */
import { Fragment } from 'react'
import type { SnippetPart } from '../domain/snippet'

export function Snippet({ parts }: { parts: readonly SnippetPart[] }) {
  if (parts.length === 0) return null
  // The parts never move: their places name them.
  const numbered = parts.map((part, place) => ({ ...part, place }))
  return (
    <p className="ld-snippet">
      {numbered.map(({ text, isFound, place }) =>
        isFound ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>,
      )}
    </p>
  )
}
