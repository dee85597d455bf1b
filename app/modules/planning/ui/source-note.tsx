/** The place where a fact stands, small and after it; nothing for example data. */
import type { SourceMark } from '../domain/source-mark'
import { planningTexts } from '../texts'

export const SourceNote = ({ source }: { source: SourceMark | null }) =>
  source && <small className="ld-source">{planningTexts.source(source.document, source.place)}</small>
