/** Lots and participants: a fieldset per participant, with empty ones to add more without a script. */
import { CheckboxField, SelectField } from '~/ui/choice-fields'
import { FieldGroup } from '~/ui/field'
import { TextField } from '~/ui/text-fields'
import { type AskedLot, type Participant, participantRoles } from '../domain/bid-content'
import { bidTexts as texts } from '../texts-bid'

type Errors = Readonly<Record<string, readonly string[]>>
type FieldsProps = {
  lots: readonly Pick<AskedLot, 'id' | 'number' | 'title'>[]
  lotIds: readonly string[]
  participants: readonly Participant[]
  rows: number
  /** What was typed when something was refused; null at first. */
  values: Readonly<Record<string, string>> | null
  errors: Errors
}

export function BidParticipantsFields({ lots, lotIds, participants, rows, values, errors }: FieldsProps) {
  const value = (name: string, saved: string | null | undefined) => (values ? (values[name] ?? '') : (saved ?? ''))
  return (
    <>
      <FieldGroup id="percelen" label={texts.lots}>
        {lots.map((lot) => (
          <CheckboxField
            key={lot.id}
            label={`Perceel ${lot.number}: ${lot.title}`}
            name={`perceel-${lot.id}`}
            defaultChecked={values ? values[`perceel-${lot.id}`] === 'ja' : lotIds.includes(lot.id)}
          />
        ))}
      </FieldGroup>
      <p>{texts.partnersHint}</p>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <FieldGroup key={row} id={`deelnemer-${row}`} label={texts.participant(row + 1)}>
          <SelectField
            label={texts.role}
            name={`rol-${row}`}
            options={participantRoles.map((role) => ({ value: role, label: texts.roles[role] }))}
            defaultValue={value(`rol-${row}`, participants[row]?.role ?? (row === 0 ? 'lead' : 'partner'))}
          />
          <TextField
            label={texts.name}
            name={`naam-${row}`}
            width={30}
            optional={row > 0}
            defaultValue={value(`naam-${row}`, participants[row]?.name)}
            errors={errors[`naam-${row}`]}
          />
          <TextField
            label={texts.kvk}
            name={`kvk-${row}`}
            width={12}
            inputMode="numeric"
            optional
            defaultValue={value(`kvk-${row}`, participants[row]?.kvk)}
            errors={errors[`kvk-${row}`]}
          />
        </FieldGroup>
      ))}
    </>
  )
}
