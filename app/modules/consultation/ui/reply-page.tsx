/** The meeting in a few facts, and the form with which one says whether one comes. */
import { FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { DescriptionList } from '~/ui/description-list'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatLongInstant, formatTime } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import { givenReplies } from '../domain/invitation'
import type { OpenInvitation } from '../server/reply-link.server'
import { givenReplyNames, replyTexts as texts } from '../texts-reply'

type ReplyPageProps = {
  invitation: Omit<OpenInvitation, 'id'>
  done: boolean
  answer: { readonly errors: FormErrorsByField; readonly values: Typed } | undefined
}

export function ReplyPage({ invitation: { name, reply, replyName, meeting }, done, answer }: ReplyPageProps) {
  const values = answer?.values ?? { antwoord: reply === 'none' ? '' : reply, naam: replyName || name }
  const errors = answer?.errors ?? {}
  return (
    <>
      <PageHeading kind={texts.kind} title={meeting.title} />
      {done && !answer && <FlashMessage>{texts.thanks}</FlashMessage>}
      <DescriptionList
        items={[
          { term: texts.when, value: `${formatLongInstant(meeting.startsAt)} tot ${formatTime(meeting.endsAt)}` },
          { term: texts.where, value: meeting.place ?? texts.placeLater },
          { term: texts.about, value: meeting.subject, wide: true },
        ]}
      />
      <form method="post" className="ld-form" noValidate>
        <FormErrors errors={errors} />
        <RadioField
          name="antwoord"
          label={texts.reply}
          options={givenReplies.map((value) => ({ value, label: givenReplyNames[value] }))}
          errors={errors.antwoord}
          defaultValue={one(values, 'antwoord')}
        />
        <TextField
          name="naam"
          label={texts.name}
          hint={texts.nameHint}
          maxLength={200}
          autoComplete="name"
          errors={errors.naam}
          defaultValue={one(values, 'naam')}
        />
        <Actions>
          <SubmitButton>{texts.send}</SubmitButton>
        </Actions>
      </form>
    </>
  )
}
