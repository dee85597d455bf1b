import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts } from '../texts-evaluation'
import { interestTone } from './evaluation-tones'

const texts = evaluationTexts.declaration

type DeclarationFormProps = {
  declaration: EvaluationView['declaration']
  bidders: readonly string[]
  values: Readonly<Record<string, string>>
}

/** Before anything is readable: the bidders by name, and one question. Who declared sees what, and may declare anew. */
export function DeclarationForm({ declaration, bidders, values }: DeclarationFormProps) {
  const form = (
    <form method="post" className="ld-form" noValidate>
      <p>{texts.intro}</p>
      <h3 className="ams-heading ams-heading--4">{texts.bidders}</h3>
      <ul>
        {bidders.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <RadioField
        label={texts.question}
        name="belang"
        options={[
          { value: 'nee', label: texts.no },
          { value: 'ja', label: texts.yes },
        ]}
        defaultValue={values.belang}
      />
      <TextAreaField
        label={texts.explanation}
        name="uitleg"
        hint={texts.explanationHint}
        optional
        rows={3}
        defaultValue={values.uitleg}
      />
      <Actions>
        <SubmitButton name="stap" value="verklaren">
          {texts.send}
        </SubmitButton>
      </Actions>
    </form>
  )
  return (
    <Section title={texts.title} id="verklaring">
      {declaration === null ? (
        form
      ) : (
        <>
          <p>
            <StatusBadge
              tone={interestTone[declaration.status] ?? 'neutral'}
              label={texts.statuses[declaration.status] ?? declaration.status}
            />
          </p>
          {declaration.explanation !== '' && <p>{declaration.explanation}</p>}
          {declaration.decisionReason && (
            <Alert tone={declaration.status === 'excluded' ? 'warning' : 'info'} heading={texts.reason}>
              {declaration.decisionReason}
            </Alert>
          )}
          {(declaration.status === 'none' || declaration.status === 'declared') && (
            <details className="ld-confirm">
              <summary className="ams-button ams-button--secondary">{texts.again}</summary>
              <div className="ld-confirm__panel">{form}</div>
            </details>
          )}
        </>
      )}
    </Section>
  )
}
