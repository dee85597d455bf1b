import { wordDiff } from '../domain/word-diff'
import { assignmentTexts as texts } from '../texts'

/** A text with what went struck and what came marked; a screen reader hears which is which. */
export const Difference = ({ before, after }: { before: string; after: string }) => (
  <p className="ld-pre-line ld-difference">
    {wordDiff(before, after).map((piece, index) =>
      piece.kind === 'same' ? (
        piece.text
      ) : piece.kind === 'removed' ? (
        // The pieces of one difference never change place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <del key={index}>
          <span className="ams-visually-hidden">{texts.removedWord} </span>
          {piece.text}
        </del>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ins key={index}>
          <span className="ams-visually-hidden">{texts.addedWord} </span>
          {piece.text}
        </ins>
      ),
    )}
  </p>
)
