/** Dutch of the newsletters: making them, sending them, reading them, and subscribing. */
import type { ProblemTexts } from '~/kernel/result'

export type NewsletterProblem =
  | 'changedMeanwhile'
  | 'notDraft'
  | 'notScheduled'
  | 'nothingToTell'
  | 'dayInPast'
  | 'citizenNumber'

export const newsletterTexts = {
  newsletters: 'Nieuwsbrieven',
  intro:
    'Een nieuwsbrief maakt u uit de agenda, de documenten en eigen teksten. Wie zich heeft aangemeld, krijgt hem per mail.',
  newDraft: 'Nieuwe nieuwsbrief',
  newTitle: 'Nieuws over de jeugdhulp',
  number: 'Nummer',
  numbered: (number: number) => `Nieuwsbrief ${number}`,
  title: 'Onderwerp',
  status: 'Stand',
  statuses: { draft: 'concept', scheduled: 'gepland', sending: 'wordt verstuurd', sent: 'verstuurd' } as Record<
    string,
    string
  >,
  when: 'Verstuurd',
  subscribers: (count: number) => (count === 1 ? '1 abonnee' : `${count} abonnees`),
  none: '–',
  noneYet: 'Er zijn nog geen nieuwsbrieven.',
  opening: 'Inleiding',
  openingHint:
    'Een lege regel maakt een nieuwe alinea; een regel die begint met een streepje wordt een punt in een lijst.',
  section: (place: number) => `Tekst ${place}`,
  heading: 'Kop',
  text: 'Tekst',
  chooseAgenda: 'Data in de agenda',
  chooseDocuments: 'Documenten en verslagen',
  nothingToChoose: 'Er is niets om te kiezen.',
  save: 'Opslaan',
  saved: 'De nieuwsbrief is opgeslagen.',
  preview: 'Bekijk het voorbeeld',
  previewTitle: 'Voorbeeld',
  asPage: 'Als pagina',
  asText: 'Als mail zonder opmaak',
  test: 'Stuur mij een proefmail',
  testSent: 'De proefmail is onderweg naar uw eigen adres.',
  send: 'Versturen',
  sendOn: 'Versturen op',
  sendOnHint: 'Laat leeg om nu te versturen. Anders gaat de nieuwsbrief die dag om 9.00 uur weg.',
  sendConsequence: (count: number) =>
    count === 1 ? 'De nieuwsbrief gaat naar 1 abonnee.' : `De nieuwsbrief gaat naar ${count} abonnees.`,
  takeBack: 'Planning intrekken',
  scheduledFor: (moment: string) => `Deze nieuwsbrief gaat weg op ${moment}.`,
  progress: (queued: number, sent: number, failed: number) =>
    `${queued} in de wachtrij gezet, ${sent} verstuurd, ${failed} niet gelukt.`,
  onSite: 'Op de openbare website',
  flash: {
    opgeslagen: 'De nieuwsbrief is opgeslagen.',
    proef: 'De proefmail is onderweg naar uw eigen adres.',
    gepland: 'De nieuwsbrief is gepland.',
    ingetrokken: 'De planning is ingetrokken. U kunt de nieuwsbrief weer wijzigen.',
  } as Record<string, string>,
  errors: {
    title: 'Vul een onderwerp in van hoogstens 150 tekens.',
    tooLong: (most: number) => `Gebruik hoogstens ${most} tekens.`,
    day: 'Dit is geen dag die bestaat. Schrijf bijvoorbeeld 31-12-2026.',
    citizenNumber: 'Hierin staat een burgerservicenummer. Haal dat weg: zulke gegevens horen niet in een nieuwsbrief.',
  },
  // What readers see.
  mailHeading: (number: number, region: string) => `Nieuwsbrief ${number}, jeugdhulp ${region}`,
  agenda: 'Agenda',
  documents: 'Documenten en verslagen',
  place: (place: string) => `Locatie: ${place}`,
  readOnline: 'Lees deze nieuwsbrief op de website',
  whyYou:
    'U krijgt deze mail omdat u zich hebt aangemeld voor de nieuwsbrief. Geen mail meer ontvangen? Meld u dan hier af:',
  unsubscribe: 'Afmelden',
  testSubject: (title: string) => `Proef: ${title}`,
}

export const newsletterProblemTexts: ProblemTexts<NewsletterProblem> = {
  changedMeanwhile: () =>
    'Iemand anders heeft deze nieuwsbrief intussen gewijzigd. Bekijk hem opnieuw en probeer het dan nog eens.',
  notDraft: () => 'Deze nieuwsbrief is gepland of al verstuurd. Trek de planning eerst in.',
  notScheduled: () => 'Deze nieuwsbrief is niet meer gepland: hij is al verstuurd of ingetrokken.',
  nothingToTell: () => 'Er staat nog niets in deze nieuwsbrief. Schrijf een tekst of kies een datum of document.',
  dayInPast: () => 'Deze dag is al geweest. Kies een dag in de toekomst of laat het veld leeg.',
  citizenNumber: () => newsletterTexts.errors.citizenNumber,
}

export const subscriptionTexts = {
  title: 'Nieuws',
  intro: 'De nieuwsbrieven over de jeugdhulp in de regio.',
  archive: 'Alle nieuwsbrieven',
  none: 'Er is nog geen nieuwsbrief verstuurd.',
  heading: 'Nieuwsbrief per mail',
  explanation: 'Wij bewaren alleen uw mailadres, en alleen zolang u de nieuwsbrief wilt ontvangen.',
  email: 'Uw mailadres',
  subscribe: 'Aanmelden',
  asked: 'Bijna klaar. Wij sturen u een mail met een link. Pas als u die opent, bent u aangemeld.',
  emailWrong: 'Vul een mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  tooOften: 'U hebt dit in korte tijd vaak gedaan. Probeer het over een paar minuten nog eens.',
  confirmTitle: 'Aanmelding bevestigen',
  confirmText: 'Wilt u de nieuwsbrief voortaan per mail ontvangen?',
  confirm: 'Ja, meld mij aan',
  confirmed: 'U bent aangemeld. U ontvangt de volgende nieuwsbrief per mail.',
  linkGone: 'Deze link werkt niet meer. Meld u opnieuw aan op de pagina Nieuws.',
  unsubscribeTitle: 'Afmelden',
  unsubscribeText: 'Wilt u geen nieuwsbrief meer ontvangen? Wij verwijderen dan uw mailadres.',
  unsubscribe: 'Ja, meld mij af',
  unsubscribed: 'U bent afgemeld. Wij hebben uw mailadres verwijderd.',
  unknown: 'Deze link kennen wij niet. Misschien hebt u zich al afgemeld.',
  mail: {
    subject: 'Bevestig uw aanmelding voor de nieuwsbrief',
    body: (href: string, days: number) =>
      [
        'Goedendag,',
        '',
        'Iemand heeft dit mailadres opgegeven voor de nieuwsbrief over de jeugdhulp. Was u dat? Bevestig dan uw aanmelding:',
        href,
        '',
        `De link werkt ${days} dagen. Was u het niet? Dan hoeft u niets te doen: u krijgt geen nieuwsbrief.`,
      ].join('\n'),
    alreadySubject: 'U ontvangt de nieuwsbrief al',
    alreadyBody: (href: string) =>
      [
        'Goedendag,',
        '',
        'Dit mailadres is opnieuw opgegeven voor de nieuwsbrief over de jeugdhulp. U was al aangemeld en hoeft niets te doen.',
        '',
        'Wilt u zich juist afmelden? Dat kan hier:',
        href,
      ].join('\n'),
  },
}
