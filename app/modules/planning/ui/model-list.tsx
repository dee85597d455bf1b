/** The models as a table, and under it the form that keeps a project's plan as a new one. */
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { Section } from '~/ui/page-heading'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { modelTexts as texts } from '../texts-model'

type Props = {
  models: readonly { id: string; name: string; description: string; size: string }[]
  projects: readonly { id: string; name: string }[]
  mayWrite: boolean
  errors: FormErrorsByField
  values: Typed
}

export const ModelList = ({ models, projects, mayWrite, errors, values }: Props) => (
  <>
    <DataTable
      caption={texts.title}
      captionHidden
      rows={models}
      rowKey={(model) => model.id}
      columns={[
        { key: 'name', header: texts.model, rowHeader: true, cell: (m) => m.name },
        { key: 'description', header: texts.description, cell: (m) => m.description },
        { key: 'size', header: texts.size, cell: (m) => m.size },
        ...(mayWrite
          ? [
              {
                key: 'start',
                header: texts.start,
                cell: (m: { id: string; name: string }) => (
                  <a href={`/project/planning/modellen/${m.id}`} aria-label={texts.startFrom(m.name)}>
                    {texts.start}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
    {mayWrite && projects.length > 0 && (
      <Section title={texts.saveTitle} id="bewaren">
        <p>{texts.saveIntro}</p>
        {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
        <form method="post" className="ld-form" noValidate>
          <SelectField
            name="projectId"
            label={texts.project}
            placeholder={null}
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={one(values, 'projectId')}
            errors={errors.projectId}
          />
          <TextField
            name="name"
            label={texts.fields.name}
            maxLength={120}
            defaultValue={one(values, 'name')}
            errors={errors.name}
          />
          <TextAreaField
            name="description"
            label={texts.description}
            rows={2}
            maxLength={1000}
            defaultValue={one(values, 'description')}
            errors={errors.description}
            optional
          />
          <Actions>
            <SubmitButton>{texts.save}</SubmitButton>
          </Actions>
        </form>
      </Section>
    )}
  </>
)
