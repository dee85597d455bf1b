import { Alert } from '~/ui/alert'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { TextAreaField, TextField } from '~/ui/text-fields'
import type { Question } from '../server/list-questions.server'
import { questionTexts as texts } from '../texts-questions'
import { tenderCrumbs } from './tender-crumbs'
import type { Choice } from './tender-fields'

type AnswerPageProps = {
  tender: { readonly id: string; readonly number: string; readonly title: string }
  question: Question
  staff: readonly Choice[]
  values: Typed | null
  errors: FormErrorsByField
}

/** The question, what is made of it for everybody, and the answer. */
export function AnswerPage({ tender, question, staff, values, errors }: AnswerPageProps) {
  const filled = values ?? {
    assignedToId: question.assignedToId ?? '',
    publicText: question.publicText ?? question.text,
    answer: question.answer,
  }
  const path = `/aanbestedingen/${tender.id}/vragen`
  const version = <input type="hidden" name="version" value={question.version} />
  return (
    <FormFrame
      title={question.subject}
      kind={texts.question}
      breadcrumb={[...tenderCrumbs(tender), { label: texts.title, href: path }]}
      errors={errors}
      cancelHref={path}
      more={
        <>
          <Confirm
            trigger={texts.approve}
            consequence={<p>{texts.approveConsequence}</p>}
            confirmLabel={texts.approveConfirm}
            name="stap"
            value="akkoord"
          >
            {version}
          </Confirm>
          <Confirm
            trigger={texts.close}
            consequence={<p>{texts.closeConsequence}</p>}
            confirmLabel={texts.closeConfirm}
            name="stap"
            value="sluiten"
            destructive
            open={values !== null && one(values, 'stap') === 'sluiten'}
          >
            {version}
            <TextField
              name="closedReason"
              label={texts.fields.closedReason}
              maxLength={500}
              defaultValue={values === null ? undefined : one(values, 'closedReason')}
              errors={errors.closedReason}
            />
          </Confirm>
        </>
      }
    >
      {version}
      {question.isFlagged && <Alert tone="warning">{texts.flagged}</Alert>}
      {question.isLate && <Alert tone="warning">{texts.late}</Alert>}
      <p>{question.text}</p>
      <SelectField
        name="assignedToId"
        label={texts.fields.assignedToId}
        options={staff}
        defaultValue={one(filled, 'assignedToId')}
        optional
      />
      <TextAreaField
        name="publicText"
        label={texts.fields.publicText}
        hint={texts.publicTextHint}
        defaultValue={one(filled, 'publicText')}
        rows={4}
        maxLength={4000}
      />
      <TextAreaField
        name="answer"
        label={texts.fields.answer}
        defaultValue={one(filled, 'answer')}
        rows={8}
        maxLength={8000}
      />
    </FormFrame>
  )
}
