import { Actions } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { one, type Typed } from '~/ui/form-values'
import { TextAreaField } from '~/ui/text-fields'
import { type StrategyStatus, strategyStatuses, strategySteps } from '../domain/strategy-status'
import { strategyTexts as texts } from '../texts'

type VersionStepsProps = { status: StrategyStatus; may: { write: boolean; fix: boolean }; typed: Typed }

/** The steps that a version can take now, for who may; each is asked twice, and what was refused comes back as typed. */
export function VersionSteps({ status, may, typed }: VersionStepsProps) {
  const steps = strategyStatuses.filter((to) => {
    const permission = (strategySteps[status] as Readonly<Partial<Record<StrategyStatus, string>>>)[to]
    return permission === 'strategy:fix' ? may.fix : permission !== undefined && may.write
  })
  if (steps.length === 0) return null
  return (
    <Actions>
      {steps.map((to) => {
        const step = texts.steps[to]
        return (
          <Confirm
            key={to}
            trigger={step.trigger}
            consequence={<p>{step.consequence}</p>}
            confirmLabel={step.confirm}
            name="naar"
            value={to}
            destructive={to === 'withdrawn'}
            open={to === 'withdrawn' && one(typed, 'naar') === to}
          >
            {to === 'withdrawn' && (
              <TextAreaField
                label={texts.withdrawReason}
                name="reason"
                rows={2}
                maxLength={500}
                defaultValue={one(typed, 'reason')}
              />
            )}
          </Confirm>
        )
      })}
    </Actions>
  )
}
