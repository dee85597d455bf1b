import { SubmitButton } from '~/ui/button'
import { planningTexts as texts } from '../texts-staff'

/** Plans the obligations of a contract now; every night it happens by itself. */
export const PlanButton = ({ contractId }: { contractId: string }) => (
  <form method="post" action={`/contracten/${contractId}/verantwoording-plannen`}>
    <SubmitButton look="secondary">{texts.button}</SubmitButton>
  </form>
)
