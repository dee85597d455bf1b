import type { CivilDate } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DescriptionList } from '~/ui/description-list'
import type { FormErrorsByField } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { monthsText, optionStatusNames, contractTexts as texts } from '../texts'
import { partBreadcrumb } from './part-breadcrumb'

type OptionDecisionProps = {
  contract: { id: string; number: string }
  option: { position: number; months: number; notifyByOn: CivilDate; status: string; until: CivilDate }
  errors: FormErrorsByField
}

/** One open option, to use or to let lapse; each is asked twice. */
export function OptionDecision({ contract, option, errors }: OptionDecisionProps) {
  return (
    <>
      <PageHeading
        title={texts.optionNumber(option.position)}
        kind={`${texts.kind} ${contract.number}`}
        breadcrumb={partBreadcrumb(contract)}
      />
      {(errors.form ?? []).map((sentence) => (
        <Alert key={sentence} tone="error">
          {sentence}
        </Alert>
      ))}
      <DescriptionList
        items={[
          { term: texts.optionMonths, value: monthsText(option.months) },
          { term: texts.optionNotifyBy, value: formatDay(option.notifyByOn) },
          { term: texts.optionStatus, value: optionStatusNames[option.status as 'open'] },
          ...(option.status === 'open' ? [{ term: texts.optionUse, value: formatDay(option.until) }] : []),
        ]}
      />
      <Actions>
        {option.status === 'open' && (
          <>
            <Confirm
              trigger={texts.exercise.trigger}
              consequence={<p>{texts.exercise.consequence(formatDay(option.until))}</p>}
              confirmLabel={texts.exercise.confirm}
              name="stap"
              value="gebruiken"
            />
            <Confirm
              trigger={texts.lapse.trigger}
              consequence={<p>{texts.lapse.consequence}</p>}
              confirmLabel={texts.lapse.confirm}
              name="stap"
              value="laten-vervallen"
              destructive
            />
          </>
        )}
        <ButtonLink href={`/contracten/${contract.id}#opties`}>{texts.cancel}</ButtonLink>
      </Actions>
    </>
  )
}
