/** The plan as files; `path` is the address of the plan. */
import { ButtonLink } from '~/ui/button'
import { planTexts as texts } from '../texts'

export const PlanDownloads = ({ path }: { path: string }) => (
  <>
    <ButtonLink href={`${path}/bestand?vorm=docx`}>{texts.downloadDocx}</ButtonLink>
    <ButtonLink href={`${path}/bestand?vorm=pdf`}>{texts.downloadPdf}</ButtonLink>
    <ButtonLink href={`${path}/bestand?vorm=xlsx`}>{texts.downloadXlsx}</ButtonLink>
  </>
)
