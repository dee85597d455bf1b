import { Actions } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { one, type Typed } from '~/ui/form-values'
import { DateField } from '~/ui/text-fields'
import { nextStatuses } from '../domain/contract-status'
import { contractTexts as texts } from '../texts'
import type { ContractView } from './contract-view'

/** The steps that the table of statuses allows now, each asked twice, with the day that it needs; as typed when refused. */
export function ContractSteps({ contract, typed }: { contract: ContractView; typed: Typed }) {
  const steps = nextStatuses(contract.status)
  if (steps.length === 0) return null
  return (
    <Actions>
      {steps.map((to) => {
        const step = texts.statusStep[to]
        return (
          <Confirm
            key={to}
            trigger={step.trigger}
            consequence={<p>{step.consequence}</p>}
            confirmLabel={step.confirm}
            name="naar"
            value={to}
            destructive={to !== 'active'}
            open={one(typed, 'naar') === to}
          >
            {to === 'active' && contract.signedOn === null && (
              <DateField
                label={texts.fields.signedOn!}
                name="signedOn"
                id={`${to}-signedOn`}
                defaultValue={one(typed, 'signedOn')}
              />
            )}
            {to === 'terminated' && (
              <DateField
                label={texts.fields.terminatedOn!}
                name="terminatedOn"
                id={`${to}-terminatedOn`}
                defaultValue={one(typed, 'terminatedOn')}
              />
            )}
          </Confirm>
        )
      })}
    </Actions>
  )
}
