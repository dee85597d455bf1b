/** The fields of one answer: what the criterion asks, nothing more. */
import { CheckboxField, RadioField } from '~/ui/choice-fields'
import { FieldGroup } from '~/ui/field'
import { FileField } from '~/ui/file-field'
import { formatBytes, formatDay } from '~/ui/format'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import type { BidAnswer, BidQuestion } from '../domain/bid-content'
import { bidFileEndings } from '../domain/bid-files'
import { bidTexts as texts } from '../texts-bid'

type FieldsProps = {
  question: BidQuestion
  answer: BidAnswer
  rows: number
  values: Readonly<Record<string, string>> | null
  errors: Readonly<Record<string, readonly string[]>>
}

export function BidAnswerFields({ question, answer, rows, values, errors }: FieldsProps) {
  const { answerKind } = question
  const value = (name: string, saved: string) => (values ? (values[name] ?? '') : saved)
  const asksFile = answerKind === 'file' || answerKind === 'textAndFile'
  return (
    <>
      {answerKind === 'yesNo' && (
        <RadioField
          label={texts.answer}
          name="keuze"
          options={[
            { value: 'ja', label: texts.yes },
            { value: 'nee', label: texts.no },
          ]}
          defaultValue={value('keuze', answer.isMet === null ? '' : answer.isMet ? 'ja' : 'nee')}
          errors={errors.keuze}
        />
      )}
      {(answerKind === 'text' || answerKind === 'textAndFile') && (
        <TextAreaField
          label={texts.answer}
          name="antwoord"
          rows={14}
          defaultValue={value('antwoord', answer.text)}
          errors={errors.antwoord}
        />
      )}
      {question.asksPromise && (
        <FieldGroup id="beloften" label={texts.promises} hint={texts.promisesHint}>
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <PromiseFields key={row} row={row} answer={answer} value={value} errors={errors} />
          ))}
        </FieldGroup>
      )}
      {asksFile && (
        <>
          <FileField
            label={texts.file}
            name="bestand"
            accept={bidFileEndings.join(',')}
            accepts={texts.fileAccepts}
            hint={fileHint(answer, values !== null)}
            errors={errors.bestand}
          />
          {answer.file && <CheckboxField label={texts.fileRemove} name="bestand-weg" />}
        </>
      )}
      {asksFile && question.evidenceMaxMonths !== null && (
        <DateField
          label={texts.evidenceOn}
          name="bewijs-op"
          hint={texts.evidenceHint(question.evidenceMaxMonths)}
          defaultValue={value('bewijs-op', answer.evidenceOn === null ? '' : formatDay(answer.evidenceOn))}
          errors={errors['bewijs-op']}
        />
      )}
    </>
  )
}

function fileHint({ file }: BidAnswer, wasRefused: boolean): string | undefined {
  if (file) return texts.fileKept(file.name, formatBytes(file.size))
  return wasRefused ? texts.fileAgain : undefined
}

type PromiseProps = Pick<FieldsProps, 'answer' | 'errors'> & {
  row: number
  value: (name: string, saved: string) => string
}

function PromiseFields({ row, answer, value, errors }: PromiseProps) {
  const promise = answer.promises[row]
  return (
    <>
      <TextField
        label={texts.promiseText(row + 1)}
        name={`belofte-${row}`}
        width={30}
        optional={row > 0}
        defaultValue={value(`belofte-${row}`, promise?.text ?? '')}
        errors={errors[`belofte-${row}`]}
      />
      <DateField
        label={texts.promiseDay(row + 1)}
        name={`belofte-dag-${row}`}
        optional
        defaultValue={value(`belofte-dag-${row}`, promise?.dueOn ? formatDay(promise.dueOn) : '')}
        errors={errors[`belofte-dag-${row}`]}
      />
    </>
  )
}
