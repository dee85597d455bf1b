import { DescriptionList } from '~/ui/description-list'
import { Section } from '~/ui/page-heading'
import { contactSides } from '../domain/contract-kinds'
import { contractTexts as texts } from '../texts'
import { AddLink, ChangeLink } from './contract-links'
import type { ContractView } from './contract-view'

type Contact = ContractView['contacts'][number]

/** Who to call, on both sides. */
export function ContractContacts({ contract, mayChange }: { contract: ContractView; mayChange: boolean }) {
  const { contacts, id } = contract
  return (
    <Section
      title={texts.contacts}
      id="contactpersonen"
      actions={mayChange && <AddLink href={`/contracten/${id}/contactpersonen/nieuw`} what={texts.contacts} />}
    >
      {contacts.length === 0 ? (
        <p>{texts.noContacts}</p>
      ) : (
        <DescriptionList
          items={contactSides
            .map((side) => ({ side, own: contacts.filter((contact) => contact.side === side) }))
            .filter(({ own }) => own.length > 0)
            .map(({ side, own }) => ({
              term: texts.contactSides[side],
              wide: true,
              value: own.map((contact) => (
                <Person
                  key={contact.id}
                  contact={contact}
                  href={mayChange ? `/contracten/${id}/contactpersonen/${contact.id}` : null}
                />
              )),
            }))}
        />
      )}
    </Section>
  )
}

const Person = ({ contact, href }: { contact: Contact; href: string | null }) => (
  <p>
    {href ? <ChangeLink href={href}>{contact.name}</ChangeLink> : <strong>{contact.name}</strong>}
    {`, ${contact.role}`}
    {contact.email && (
      <>
        {', '}
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </>
    )}
    {contact.phone && (
      <>
        {', '}
        <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
      </>
    )}
  </p>
)
