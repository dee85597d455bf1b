/**
 * What changed between two texts, word for word: what stayed, what went and what came. Joined again the pieces give
 * both texts exactly, blanks included, so that a reader can trust what is shown.
 */
export type DiffPiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Beyond this many word pairs a difference in detail helps nobody and costs much: the middle is shown as replaced. */
const mostPairs = 4_000_000

/** Pieces in reading order; what went stands before what came in its place. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [a, b] = [words(before), words(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return joined([
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ])
}

const same = (text: string): DiffPiece => ({ kind: 'same', text })
const removed = (text: string): DiffPiece => ({ kind: 'removed', text })
const added = (text: string): DiffPiece => ({ kind: 'added', text })

/** Words, signs and blanks, each on its own. */
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** The longest common subsequence, by the table of its lengths. */
function middle(a: readonly string[], b: readonly string[]): DiffPiece[] {
  if (a.length * b.length > mostPairs) return [...a.map(removed), ...b.map(added)]
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(same(a[i]!))
      i += 1
      j += 1
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) {
      pieces.push(removed(a[i]!))
      i += 1
    } else {
      pieces.push(added(b[j]!))
      j += 1
    }
  }
  return [...pieces, ...a.slice(i).map(removed), ...b.slice(j).map(added)]
}

/** Neighbours of one kind become one piece; within a run of changes, all that went comes first. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = []
  let [gone, come] = ['', '']
  const flush = () => {
    if (gone !== '') result.push(removed(gone))
    if (come !== '') result.push(added(come))
    gone = ''
    come = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'removed') gone += text
    else if (kind === 'added') come += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + text)
      else result.push(same(text))
    }
  }
  flush()
  return result
}
