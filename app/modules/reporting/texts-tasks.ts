/** All Dutch of "Mijn taken": a number is followed by what it means today. */
import type { Role } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { workingDaysBetween } from '~/kernel/working-days'
import type { TaskCode } from './domain/tasks'
import { dayText } from './domain/value-text'

export type TaskTelling = {
  readonly today: CivilDate
  readonly oldestToReviewOn: CivilDate | null
  readonly oldestLateOn: CivilDate | null
  readonly nextDueOn: CivilDate | null
  readonly nextEndOn: CivilDate | null
  readonly nextNoticeOn: CivilDate | null
  readonly peopleWithoutSecondStep: number
  readonly expiredInvitations: number
  readonly failedMails: number
  readonly chainHead: { readonly seq: number; readonly hash: string } | null
  readonly activePhase: string | null
}
type Tell = (count: number, facts: TaskTelling) => string
type TaskText = {
  readonly label: string /** For one, where that reads otherwise. */
  readonly one?: string
  readonly tell: Tell
}

const workingDays = (from: CivilDate, to: CivilDate): string => {
  const days = workingDaysBetween(from, to)
  return `${days} ${days === 1 ? 'werkdag' : 'werkdagen'}`
}
const none =
  (sentence: string, tell: Tell): Tell =>
  (count, facts) =>
    count === 0 ? sentence : tell(count, facts)
const nextDue = (facts: TaskTelling): string =>
  facts.nextDueOn === null ? '' : `De eerste is uiterlijk ${dayText(facts.nextDueOn)}.`

export const taskTexts: Readonly<Record<TaskCode, TaskText>> = {
  toReview: {
    label: 'te beoordelen',
    tell: none('Er ligt niets te wachten.', (_, facts) =>
      facts.oldestToReviewOn === null
        ? 'Ingediend door de aanbieder.'
        : `De oudste kwam binnen op ${dayText(facts.oldestToReviewOn)} en wacht ${workingDays(facts.oldestToReviewOn, facts.today)}.`,
    ),
  },
  late: {
    label: 'te laat',
    tell: none('Niemand is te laat.', (_, facts) =>
      facts.oldestLateOn === null
        ? 'De uiterste dag is voorbij.'
        : `De oudste had binnen moeten zijn op ${dayText(facts.oldestLateOn)}.`,
    ),
  },
  dueSoon: {
    label: 'binnen twee weken verwacht',
    tell: none('De komende twee weken hoeft er niets binnen te komen.', (_, facts) => nextDue(facts)),
  },
  returned: {
    label: 'teruggestuurd',
    tell: none('Er is niets teruggestuurd.', () => 'De aanbieder verbetert en dient opnieuw in.'),
  },
  approved: {
    label: 'goedgekeurd',
    tell: none('Er is nog niets goedgekeurd.', () => 'Deze cijfers tellen mee in de bestedingsruimte.'),
  },
  answered: {
    label: 'met een antwoord van de aanbieder',
    tell: none('Er is geen nieuw antwoord.', () => 'Lees het antwoord en handel de vraag af.'),
  },
  asked: {
    label: 'met een vraag die wacht op antwoord',
    tell: none('Er staat geen vraag open bij een aanbieder.', () => 'De aanbieder is aan zet.'),
  },
  ownLate: {
    label: 'te laat',
    tell: none('U bent nergens te laat mee.', (_, facts) =>
      facts.oldestLateOn === null
        ? 'Dien deze zo snel mogelijk in.'
        : `De oudste had binnen moeten zijn op ${dayText(facts.oldestLateOn)}. Lukt het niet? Bel uw contractmanager.`,
    ),
  },
  ownSoon: {
    label: 'in te dienen binnen twee weken',
    tell: none('U hoeft de komende twee weken niets in te dienen.', (_, facts) => nextDue(facts)),
  },
  ownReturned: {
    label: 'teruggestuurd naar u',
    tell: none('Er is niets naar u teruggestuurd.', () => 'Lees de toelichting, verbeter en dien opnieuw in.'),
  },
  ownAsked: {
    label: 'met een vraag aan u',
    tell: none('Er staat geen vraag voor u open.', () => 'Geef antwoord op dezelfde plek als de vraag.'),
  },
  ownSubmitted: {
    label: 'ingediend, nog te beoordelen',
    tell: none('Er ligt niets van u bij de gemeenten.', () => 'U hoeft nu niets te doen. U krijgt bericht.'),
  },
  dossierObligations: {
    label: 'verplichtingen in uw dossier',
    one: 'verplichting in uw dossier',
    tell: none('Bij dit contract wordt nog niets gevraagd.', () => 'U leest mee; u kunt niets wijzigen.'),
  },
  endsSoon: {
    label: 'contracten lopen af binnen zes maanden',
    one: 'contract loopt af binnen zes maanden',
    tell: none('Er loopt geen contract af binnen zes maanden.', (_, facts) =>
      facts.nextEndOn === null ? '' : `Het eerste eindigt op ${dayText(facts.nextEndOn)}.`,
    ),
  },
  noticeSoon: {
    label: 'opzegdata binnen drie maanden',
    one: 'opzegdatum binnen drie maanden',
    tell: none('Er nadert geen opzegdatum.', (_, facts) =>
      facts.nextNoticeOn === null ? '' : `De eerste is ${dayText(facts.nextNoticeOn)}. Daarna loopt het contract door.`,
    ),
  },
  spaceNearlyGone: {
    label: 'contracten met weinig ruimte',
    one: 'contract met weinig ruimte',
    tell: none(
      'Nergens is 90 % van de bestedingsruimte gebruikt.',
      () => 'Ten minste 90 % van de bestedingsruimte van dit jaar is gebruikt.',
    ),
  },
  spaceGone: {
    label: 'contracten zonder ruimte',
    one: 'contract zonder ruimte',
    tell: none(
      'Geen contract is door zijn bestedingsruimte heen.',
      () => 'De bestedingsruimte van dit jaar is op of overschreden.',
    ),
  },
  pendingContracts: {
    label: 'contracten in voorbereiding',
    one: 'contract in voorbereiding',
    tell: none('Er is geen contract in voorbereiding.', () => 'Nog niet ondertekend of nog niet ingegaan.'),
  },
  activeContracts: {
    label: 'lopende contracten',
    one: 'lopend contract',
    tell: none('Er loopt nu geen contract.', () => 'Met tarieven, bestedingsruimte en verantwoording.'),
  },
  dossierContract: {
    label: 'contract in uw dossier',
    tell: none('Uw dossier is nog leeg.', () => 'U leest mee in één contract.'),
  },
  ownPromises: {
    label: 'toezeggingen van u te laat of binnen 30 dagen',
    one: 'toezegging van u te laat of binnen 30 dagen',
    tell: none(
      'U bent van geen toezegging eigenaar die nu aandacht vraagt.',
      () => 'Vraag de aanbieder hoe het staat en leg vast wat u vindt.',
    ),
  },
  people: {
    label: 'mensen met een rol',
    one: 'mens met een rol',
    tell: (_, facts) =>
      facts.peopleWithoutSecondStep === 0
        ? 'Iedereen logt in met een tweede stap.'
        : `${facts.peopleWithoutSecondStep} van hen ${facts.peopleWithoutSecondStep === 1 ? 'heeft' : 'hebben'} nog geen tweede stap bij het inloggen.`,
  },
  invitations: {
    label: 'open uitnodigingen',
    one: 'open uitnodiging',
    tell: none('Er staat geen uitnodiging open.', (_, facts) =>
      facts.expiredInvitations === 0
        ? 'Ze zijn nog geldig.'
        : `${facts.expiredInvitations} verlopen: stuur ze opnieuw.`,
    ),
  },
  mails: {
    label: 'mails in het postvak uit',
    one: 'mail in het postvak uit',
    tell: (_, facts) =>
      facts.failedMails === 0
        ? 'Er ging niets mis bij het versturen.'
        : `${facts.failedMails} konden niet worden verstuurd.`,
  },
  events: {
    label: 'gebeurtenissen in het logboek',
    one: 'gebeurtenis in het logboek',
    tell: (_, facts) =>
      facts.chainHead === null
        ? 'Het logboek is nog leeg.'
        : `De keten loopt tot ${facts.chainHead.seq}, met kenmerk ${facts.chainHead.hash.slice(0, 12)}.`,
  },
  phases: {
    label: 'fasen nog niet afgerond',
    one: 'fase nog niet afgerond',
    tell: none('Alle fasen zijn afgerond.', (_, facts) =>
      facts.activePhase === null ? 'Geen fase loopt nu.' : `Nu loopt fase ${facts.activePhase}.`,
    ),
  },
  lateMilestones: {
    label: 'mijlpalen te laat',
    one: 'mijlpaal te laat',
    tell: none('Geen enkele mijlpaal is te laat.', () => 'Bij elke mijlpaal ziet u wat zij ophoudt.'),
  },
  decisions: {
    label: 'besluiten nog te nemen',
    one: 'besluit nog te nemen',
    tell: none(
      'Alle besluiten uit de planning zijn genomen.',
      () => 'Per gemeente en per orgaan; de uitkomst kan verschillen.',
    ),
  },
  contradictions: {
    label: 'plekken waar bronnen elkaar tegenspreken',
    one: 'plek waar bronnen elkaar tegenspreken',
    tell: none('De bronnen spreken elkaar nergens tegen.', () => 'Beide waarden blijven staan, met de vindplaats.'),
  },
  documents: {
    label: 'documenten die verlopen of verlopen zijn',
    one: 'document dat verloopt of verlopen is',
    tell: none('De komende 90 dagen verloopt er geen document.', () => 'De eigenaar kreeg hierover bericht.'),
  },
  results: {
    label: 'resultaten uit de visie',
    one: 'resultaat uit de visie',
    tell: none(
      'Er zijn nog geen resultaten vastgelegd.',
      () => 'Kind en gezin centraal, normaliseren, dichtbij: wat er in het leven van kinderen moet veranderen.',
    ),
  },
  bidderQuestions: {
    label: 'vragen over uw inschrijvingen',
    one: 'vraag over uw inschrijving',
    tell: none('Er zijn geen vragen over uw inschrijvingen.', () => 'U antwoordt één keer, binnen de termijn.'),
  },
  awardLetters: {
    label: 'gunningsbrieven',
    one: 'gunningsbrief',
    tell: none(
      'Er zijn geen gunningsbrieven.',
      () => 'De beslissingen op uw inschrijvingen, met de redenen en de termijn.',
    ),
  },
  openTenders: {
    label: 'aanbestedingen waarop u kunt inschrijven',
    one: 'aanbesteding waarop u kunt inschrijven',
    tell: none(
      'Er loopt nu geen aanbesteding waarop u kunt inschrijven.',
      () => 'Bij elke staat tot wanneer, en hoe ver u bent.',
    ),
  },
  scoreSheets: {
    label: 'percelen om te beoordelen',
    one: 'perceel om te beoordelen',
    tell: none('Er ligt geen perceel om te beoordelen.', () => 'Uw scores zijn nog niet definitief.'),
  },
  alsoScoreSheets: {
    label: 'percelen om te beoordelen',
    one: 'perceel om te beoordelen',
    tell: () => 'U bent beoordelaar; uw scores zijn nog niet definitief.',
  },
  interests: {
    label: 'gemelde belangen om over te beslissen',
    one: 'gemeld belang om over te beslissen',
    tell: none(
      'Er zijn geen belangen gemeld.',
      () => 'Een beoordelaar meldde een belang; u beslist of die mag beoordelen.',
    ),
  },
  admissions: {
    label: 'aanmeldingen voor toelating om op te beslissen',
    one: 'aanmelding voor toelating om op te beslissen',
    tell: none(
      'Er wacht geen aanmelding voor een toelating.',
      () => 'Bij elke aanmelding staat tot wanneer u beslist.',
    ),
  },
  evidenceExpiring: {
    label: 'bewijzen van toegelaten aanbieders die verlopen',
    one: 'bewijs van een toegelaten aanbieder dat verloopt',
    tell: none(
      'De komende 90 dagen verloopt er geen bewijs.',
      () => 'Bij de toelating ziet u welk bewijs, van wie en wanneer.',
    ),
  },
  ownAdmissions: {
    label: 'aanmeldingen waarbij u aan zet bent',
    one: 'aanmelding waarbij u aan zet bent',
    tell: none('Er is geen aanmelding die op u wacht.', () => 'Nog in te dienen, of aan te vullen binnen de termijn.'),
  },
  ownEvidence: {
    label: 'bewijzen om te vernieuwen',
    one: 'bewijs om te vernieuwen',
    tell: none(
      'De komende 90 dagen verloopt er geen bewijs van u.',
      () => 'Vernieuw het bewijs bij uw toelating voor het verloopt.',
    ),
  },
  vaultsToOpen: {
    label: 'kluizen die open kunnen',
    one: 'kluis die open kan',
    tell: none('Er is geen kluis die u nu kunt openen.', () => 'U bent opener: geef uw deel, samen met een tweede.'),
  },
  awardsWaiting: {
    label: 'gunningen die op u wachten',
    one: 'gunning die op u wacht',
    tell: none(
      'Er wacht geen gunning op u.',
      () => 'De brieven zijn nog niet verstuurd, of de opschortende termijn is voorbij.',
    ),
  },
  templates: {
    label: 'sjablonen voor verantwoording',
    one: 'sjabloon voor verantwoording',
    tell: none('Er is nog geen sjabloon.', () => 'Wat wij vragen, waarom, en hoeveel tijd dat kost.'),
  },
}

/** What there is to read for a role; left out while something waits of the kind that it says there is none of. */
type Reading = { title: string; text: string; action: string; href: string; unless?: TaskCode }

export const taskPageTexts = {
  title: 'Mijn taken',
  intro: {
    administrator: 'Wie er toegang heeft, en of alles werkt zoals het hoort.',
    projectLead: 'Hoe het project ervoor staat en wat nog een besluit vraagt.',
    contractManager: 'Wat u moet beoordelen en wat in uw contracten aandacht vraagt.',
    procurementOfficer: 'Contracten die beginnen, aflopen of opnieuw moeten worden ingekocht.',
    evaluator: 'Waar u aan meedoet als beoordelaar.',
    controller: 'Bestedingsruimte, begroting en verantwoording in cijfers.',
    policyAdviser: 'De resultaten van de visie en wat de verantwoording daarover zegt.',
    alderman: 'Resultaten en begroting eerst; daarna wat in de contracten aandacht vraagt.',
    councilMember: 'De resultaten van de visie, de begroting en de besluiten.',
    externalAdviser: 'Het dossier waarin u meeleest.',
    providerAdministrator: 'Wat uw organisatie moet verantwoorden, en wie dat doet.',
    bidder: 'Waar u op inschrijft en wat u hebt gesloten.',
    reporter: 'Wat u moet verantwoorden, en wat de gemeenten u vragen.',
  } satisfies Record<Role, string>,
  doneTitle: 'U bent bij',
  done: 'Er ligt nu niets op u te wachten. De tegels hieronder vullen zich vanzelf.',
  budget: 'Begroting jeugdhulp',
  budgetIntro: (edition: string) => `Meerjarenbegroting, ${edition}.`,
  budgetYear: (year: number) => String(year),
  budgetOwn: (amount: string, municipality: string, all: string) =>
    `${municipality} ${amount}, van ${all} voor de regio`,
  toBudget: 'Naar de begroting',
  reading: {
    evaluator: {
      unless: 'scoreSheets',
      title: 'Er ligt geen beoordeling voor u klaar',
      text: 'Zodra een aanbesteding sluit en u in het beoordelingsteam zit, staat het hier. Lees alvast wat de regio wil bereiken.',
      action: 'Naar de resultaten',
      href: '/resultaten',
    },
    bidder: {
      unless: 'openTenders',
      title: 'Er loopt nu geen aanbesteding waarop u kunt inschrijven',
      text: 'Zodra er een opent, ziet u hier wat er gevraagd wordt en tot wanneer. Bij het project leest u wat er gepland is.',
      action: 'Naar het project',
      href: '/project',
    },
    externalAdviser: {
      title: 'U leest mee in één dossier',
      text: 'U ziet het contract, de verplichtingen en de gedeelde documenten. U kunt niets wijzigen.',
      action: 'Naar het contract',
      href: '/contracten',
    },
    councilMember: {
      title: 'Cijfers met het verhaal erbij',
      text: 'Bij elk resultaat staat waar het vandaan komt en welke keuze eruit volgde. Volg de draad van resultaat tot contract.',
      action: 'Naar de resultaten',
      href: '/resultaten',
    },
  } as Readonly<Partial<Record<Role, Reading>>>,
} as const

/** What a tile counts, in words that fit the number. */
export const taskLabel = (code: TaskCode, count: number): string =>
  (count === 1 ? taskTexts[code].one : undefined) ?? taskTexts[code].label
