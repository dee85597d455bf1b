import { documentTexts } from '~/modules/document/texts'
import { StatusBadge } from '~/ui/status-badge'

type BidFileLinkProps = { tenderId: string; answerId: string; fileName: string; scanState: string }

/** A file of an opened bid, with what the virus scanner said of it: one in which it found something has no link. */
export const BidFileLink = ({ tenderId, answerId, fileName, scanState }: BidFileLinkProps) => (
  <>
    {scanState === 'infected' ? (
      <>
        {fileName} <StatusBadge tone="error" label={scanWords(scanState)} />
      </>
    ) : (
      <>
        <a href={`/aanbestedingen/${tenderId}/beoordeling/bestanden/${answerId}`}>{fileName}</a> ({scanWords(scanState)}
        )
      </>
    )}
  </>
)

const scanWords = (scanState: string): string => documentTexts.scanStates[scanState] ?? scanState
