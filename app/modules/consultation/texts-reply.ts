/** Dutch of the page on which somebody answers an invitation, without an account. */
import type { GivenReply, ReplyCode } from './domain/invitation'

export const givenReplyNames: Readonly<Record<GivenReply, string>> = {
  accepted: 'Ja, wij komen',
  tentative: 'Onder voorbehoud',
  declined: 'Nee, wij komen niet',
}

export const replyProblemTexts: Readonly<Record<ReplyCode, string>> = {
  whoMissing: 'Vul in wie er komt.',
  personalNumber: 'In deze tekst staat een burgerservicenummer. Haal het weg.',
}

export const replyTexts = {
  kind: 'Uitnodiging',
  pageTitle: 'Komt u naar de bijeenkomst?',
  when: 'Wanneer',
  where: 'Waar',
  placeLater: 'volgt nog',
  about: 'Waarover',
  reply: 'Komt u?',
  chooseOne: 'Kies een antwoord.',
  name: 'Wie komt er?',
  nameHint: 'Bij meer mensen: zet de namen achter elkaar. Alleen wie de bijeenkomst organiseert, ziet dit.',
  tooLong: (most: number) => `Gebruik hoogstens ${most} tekens.`,
  send: 'Antwoord versturen',
  thanks: 'Uw antwoord is opgeslagen. U kunt het hieronder nog wijzigen.',
  gone: 'Deze link werkt niet meer',
  goneText:
    'De bijeenkomst is geweest, gaat niet door, of er is een nieuwere uitnodiging. Gebruik de link in de laatste mail.',
  slowDown: 'Er is te vaak geprobeerd. Wacht een paar minuten en probeer het dan nog eens.',
} as const
