import { Actions } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { TextAreaField } from '~/ui/text-fields'
import { type StrategyStatus, strategyStatuses, strategySteps } from '../domain/strategy-status'
import { strategyTexts as texts } from '../texts'

/** The steps that a version can take now, for who may; each is asked twice. */
export function VersionSteps({ status, may }: { status: StrategyStatus; may: { write: boolean; fix: boolean } }) {
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
          >
            {to === 'withdrawn' && (
              <TextAreaField label={texts.withdrawReason} name="reason" rows={2} maxLength={500} />
            )}
          </Confirm>
        )
      })}
    </Actions>
  )
}
