/** What one version of the strategy has that another has not, per segment and per part, as words that read side by side. */
export type ComparableSegment = {
  readonly segmentCode: string
  readonly segmentName: string
  /** Parts in the order of the page, each as its text. */
  readonly parts: readonly { readonly label: string; readonly text: string }[]
}
export type PartDifference = { readonly label: string; readonly before: string; readonly after: string }
export type SegmentDifference = {
  readonly segmentCode: string
  readonly segmentName: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly parts: readonly PartDifference[]
}

/** Segments that differ, in the order of `after`, then those that are gone. Segments are the same by their code. */
export function differenceBetween(
  before: readonly ComparableSegment[],
  after: readonly ComparableSegment[],
): SegmentDifference[] {
  const old = new Map(before.map((segment) => [segment.segmentCode, segment]))
  const now = new Set(after.map((segment) => segment.segmentCode))
  const changed = after.flatMap((segment): SegmentDifference[] => {
    const { segmentCode, segmentName } = segment
    const earlier = old.get(segmentCode)
    const parts = partsThatDiffer(earlier?.parts ?? [], segment.parts)
    if (!earlier) return [{ segmentCode, segmentName, kind: 'added', parts }]
    return parts.length === 0 ? [] : [{ segmentCode, segmentName, kind: 'changed', parts }]
  })
  const gone = before
    .filter((segment) => !now.has(segment.segmentCode))
    .map(
      ({ segmentCode, segmentName, parts }): SegmentDifference => ({
        segmentCode,
        segmentName,
        kind: 'removed',
        parts: partsThatDiffer(parts, []),
      }),
    )
  return [...changed, ...gone]
}

function partsThatDiffer(before: ComparableSegment['parts'], after: ComparableSegment['parts']): PartDifference[] {
  const labels = [...new Set([...after, ...before].map((part) => part.label))]
  const textOf = (parts: ComparableSegment['parts'], label: string) =>
    parts.find((part) => part.label === label)?.text ?? ''
  return labels
    .map((label) => ({ label, before: textOf(before, label), after: textOf(after, label) }))
    .filter((part) => part.before !== part.after)
}
