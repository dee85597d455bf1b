/**
 * The job after handing in: mails to who handed in and to the contract managers concerned. A job, because a provider
 * may not read who works for the region.
 */
import type { Instant } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { mailTexts } from '../texts-mail'
import { checker } from './begin-check.server'

type Person = { readonly id: string; readonly name: string; readonly email: string }

/** Runs twice without mailing twice: each mail has a key for ever. */
export async function mailSubmitted({ deliveryId }: { readonly deliveryId: string }, now: Instant): Promise<void> {
  await withActor(checker, async (db) => {
    const delivery = await db.delivery.findUnique({
      where: { id: deliveryId },
      include: {
        obligation: {
          include: { template: true, contract: { include: { supplier: { select: { name: true } } } } },
        },
      },
    })
    if (!delivery?.receiptNumber) return
    const { obligation } = delivery
    const { contract } = obligation
    const page = `${platform().env.appUrl}/verantwoording/${obligation.id}/leveringen/${delivery.id}`
    const about = {
      template: obligation.template.name,
      period: obligation.period,
      contract: contract.number,
      receiptNumber: delivery.receiptNumber,
    }
    const send = (person: Person, mail: { subject: string; text: string }) =>
      queueMail(
        db,
        {
          key: `delivery-submitted:${deliveryId}:${person.id}`,
          kind: 'deliverySubmitted',
          to: person.email,
          supplierId: delivery.supplierId,
          ...mail,
        },
        now,
      )
    for (const person of await peopleOf(db, [delivery.submittedById, delivery.uploadedById])) {
      await send(person, mailTexts.submittedToProvider({ ...about, name: person.name, href: `${page}/ontvangst` }))
    }
    for (const person of await contractManagers(db, contract.municipalityCodes)) {
      const provider = contract.supplier.name
      await send(person, mailTexts.submittedToBuyer({ ...about, provider, name: person.name, href: page }))
    }
  })
}

const peopleOf = (db: Db, ids: readonly (string | null)[]): Promise<Person[]> =>
  db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) }, disabledAt: null },
    select: { id: true, name: true, email: true },
  })

/** Of the region, and of the municipalities on whose behalf the contract was signed. */
const contractManagers = (db: Db, municipalityCodes: readonly string[]): Promise<Person[]> =>
  db.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: {
          role: 'contractManager',
          endedAt: null,
          organisation: { OR: [{ cbsCode: null }, { cbsCode: { in: [...municipalityCodes] } }] },
        },
      },
    },
    select: { id: true, name: true, email: true },
  })
