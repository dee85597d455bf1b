/** Writing down a drawing of lots: who drew, who saw it, when, and in what order the equal bids came out. */
import { SelectField } from '~/ui/choice-fields'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { TextAreaField, TextField } from '~/ui/text-fields'
import { regimeRules } from '../domain/regime'
import type { Tie } from '../server/record-draw.server'
import { awardTexts } from '../texts-award'

const texts = awardTexts.draw

type DrawPageProps = { tie: Tie; values: Typed; errors: FormErrorsByField }

export function DrawPage({ tie: { head, lot, seen, tied }, values, errors }: DrawPageProps) {
  const { needed, intro } = regimeRules[head.regime].ranks ? texts : awardTexts.qualified.draw
  const base = `/aanbestedingen/${head.id}/gunning`
  const filled = (name: string) => ({ name, defaultValue: one(values, name), errors: errors[name] })
  const places = tied.map((_, index) => ({ value: String(index + 1), label: texts.nth(index + 1) }))
  return (
    <FormFrame
      title={texts.record}
      kind={head.number}
      breadcrumb={[
        { label: awardTexts.list, href: '/aanbestedingen' },
        { label: head.title, href: `/aanbestedingen/${head.id}` },
        { label: awardTexts.title, href: base },
        { label: awardTexts.lotTitle(lot.number), href: `${base}/${lot.id}` },
      ]}
      errors={errors}
      cancelHref={`${base}/${lot.id}#loting`}
    >
      <p>{needed(tied.map(({ name }) => name).join(', '))}</p>
      <p>{intro}</p>
      <input type="hidden" name="berekening" value={seen} />
      <TextField label={texts.drawnAt} hint={texts.drawnAtHint} width={20} {...filled('moment')} />
      <TextField label={texts.drawnBy} hint={texts.drawnByHint} width={30} {...filled('geloot')} />
      <TextField label={texts.witness(1)} width={30} {...filled('getuige1')} />
      <TextField label={texts.witness(2)} width={30} {...filled('getuige2')} />
      {tied.map(({ bidId, name }, index) => (
        <SelectField
          key={bidId}
          label={texts.place(name)}
          hint={index === 0 ? texts.orderHint : undefined}
          options={places}
          {...filled(`plaats-${bidId}`)}
        />
      ))}
      <TextAreaField label={texts.report} hint={texts.reportHint} rows={4} {...filled('verslag')} />
    </FormFrame>
  )
}
