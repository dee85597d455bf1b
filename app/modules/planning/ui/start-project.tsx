/** The form that begins a project from a model, with the plan that it would get. */
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxGroup } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField, TextField } from '~/ui/text-fields'
import type { PlanModel } from '../server/list-plan-models.server'
import { formTexts } from '../texts-forms'
import { modelTexts as texts } from '../texts-model'
import { kindNames, planTexts } from '../texts-plan'

type Props = {
  model: PlanModel
  municipalities: readonly { value: string; label: string }[]
  requestKey: string
  errors: FormErrorsByField
  values: Typed | null
}

export function StartProject({ model, municipalities, requestKey, errors, values }: Props) {
  const typed = values ?? { requestKey }
  const field = (name: 'region' | 'startOn') => ({
    name,
    label: texts.fields[name],
    defaultValue: one(typed, name),
    errors: errors[name],
  })
  return (
    <>
      <PageHeading
        title={texts.startFrom(model.name)}
        breadcrumb={[
          { label: planTexts.title, href: '/project/planning' },
          { label: texts.title, href: '/project/planning/modellen' },
        ]}
        intro={model.description}
      />
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      <form method="post" className="ld-form" noValidate>
        <input type="hidden" name="requestKey" value={one(typed, 'requestKey')} />
        <TextField
          name="name"
          label={texts.fields.projectName}
          maxLength={160}
          defaultValue={one(typed, 'name')}
          errors={errors.name}
        />
        <TextField {...field('region')} maxLength={120} />
        <DateField {...field('startOn')} />
        <CheckboxGroup
          name="municipalities"
          label={texts.fields.municipalities}
          options={municipalities}
          defaultValues={several(typed, 'municipalities')}
          errors={errors.municipalities}
          optional
        />
        <Actions>
          <SubmitButton>{texts.begin}</SubmitButton>
          <ButtonLink href="/project/planning/modellen">{formTexts.cancel}</ButtonLink>
        </Actions>
      </form>
      <Section title={texts.preview} id="inhoud">
        <DataTable
          caption={texts.preview}
          captionHidden
          rows={model.content.milestones}
          rowKey={(m) => m.key}
          columns={[
            { key: 'title', header: planTexts.milestone, rowHeader: true, cell: (m) => m.title },
            { key: 'phase', header: planTexts.phase, align: 'end', cell: (m) => m.phaseNumber },
            { key: 'kind', header: planTexts.kind, cell: (m) => kindNames[m.kind] },
            { key: 'day', header: planTexts.forecast, nowrap: true, cell: (m) => texts.day(m.offsetDays) },
          ]}
        />
      </Section>
    </>
  )
}
