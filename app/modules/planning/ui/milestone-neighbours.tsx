/** What a milestone waits for and what waits for it, with a form to add a dependency and one to take each away. */
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import type { MilestonePage, Neighbour } from '../server/get-milestone.server'
import { formTexts } from '../texts-forms'
import { planTexts as texts } from '../texts-plan'

type Props = Pick<MilestonePage, 'predecessors' | 'successors' | 'others'> & {
  may: { write: boolean }
  errors: FormErrorsByField
  values: Typed
}

export const MilestoneNeighbours = ({ predecessors, successors, others, may, errors, values }: Props) => (
  <>
    <Section title={texts.waitsFor} id="wacht-op">
      {predecessors.length === 0 && <p>{texts.noWaits}</p>}
      <ul className="ld-neighbours">
        {predecessors.map((each) => (
          <li key={each.id}>
            <NeighbourLink neighbour={each} />
            {may.write && (
              <form method="post">
                <input type="hidden" name="predecessorId" value={each.id} />
                <SubmitButton look="tertiary" name="stap" value="verwijderen">
                  {texts.takeAway}
                  <span className="ams-visually-hidden">: {each.title}</span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {may.write && (
        <details open={Object.keys(errors).length > 0}>
          <summary>{texts.addDependency}</summary>
          <form method="post" className="ld-form" noValidate>
            <SelectField
              name="predecessorId"
              label={formTexts.fields.predecessorId}
              options={others.map(({ id, title }) => ({ value: id, label: title }))}
              defaultValue={one(values, 'predecessorId')}
              errors={errors.predecessorId}
            />
            <TextField
              name="lagDays"
              label={formTexts.fields.lagDays}
              hint={formTexts.hints.lagDays}
              inputMode="numeric"
              width={4}
              defaultValue={one(values, 'lagDays') || '0'}
              errors={errors.lagDays}
            />
            <Actions>
              <SubmitButton>{texts.addDependency}</SubmitButton>
            </Actions>
          </form>
        </details>
      )}
    </Section>
    <Section title={texts.holdsUp} id="houdt-op">
      {successors.length === 0 && <p>{texts.noHolds}</p>}
      <ul className="ld-neighbours">
        {successors.map((each) => (
          <li key={each.id}>
            <NeighbourLink neighbour={each} />
          </li>
        ))}
      </ul>
    </Section>
  </>
)

function NeighbourLink({ neighbour }: { neighbour: Neighbour }) {
  const day = neighbour.actualOn ?? neighbour.forecastOn
  const about = [day && formatDay(day), texts.lag(neighbour.lagDays)].filter(Boolean).join(', ')
  return (
    <span>
      <a href={`/project/planning/mijlpalen/${neighbour.id}`}>{neighbour.title}</a>
      {about && ` (${about})`}
    </span>
  )
}
