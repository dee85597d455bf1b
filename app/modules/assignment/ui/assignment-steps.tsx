import { Actions } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DateField, TextField } from '~/ui/text-fields'
import type { AssignmentStatus } from '../domain/assignment'
import { assignmentTexts as texts } from '../texts'

type StepsProps = {
  status: AssignmentStatus
  errors: Readonly<Record<string, readonly string[]>>
  values: Readonly<Record<string, string>>
}

/** The steps that an assignment can take now. */
export const AssignmentSteps = ({ status, errors, values }: StepsProps) => (
  <Actions>
    {status === 'draft' && (
      <Confirm
        trigger={texts.toConsultation}
        consequence={<p>{texts.toConsultationConsequence}</p>}
        confirmLabel={texts.toConsultationConfirm}
        name="stap"
        value="inspraak"
      />
    )}
    {status !== 'adopted' && (
      <Confirm
        trigger={texts.adopt}
        consequence={<p>{texts.adoptConsequence}</p>}
        confirmLabel={texts.adoptConfirm}
        name="stap"
        value="vaststellen"
        open={values.stap === 'vaststellen'}
      >
        <TextField
          name="decisionSubject"
          label={texts.fields.decisionSubject}
          maxLength={300}
          errors={errors.decisionSubject}
          defaultValue={values.decisionSubject}
        />
        <DateField
          name="adoptedOn"
          label={texts.fields.adoptedOn}
          errors={errors.adoptedOn}
          defaultValue={values.adoptedOn}
        />
      </Confirm>
    )}
    {status !== 'draft' && (
      <Confirm
        trigger={texts.toDraft}
        consequence={<p>{texts.toDraftConsequence}</p>}
        confirmLabel={texts.toDraftConfirm}
        name="stap"
        value="concept"
      />
    )}
  </Actions>
)
