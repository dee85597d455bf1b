/** Invented promises of winning bids: one late, one nearly due, one met, one half met, and one that nobody owns yet. */
import { type CivilDate, civilDate } from '../../../app/kernel/civil-date'
import type { PromiseStatus } from '../../../app/modules/contract/domain/contract-promise'

type ExamplePromise = {
  readonly contract: string
  readonly position: number
  readonly text: string
  readonly criterion: readonly [code: string, name: string]
  readonly resultCodes: readonly string[]
  /** The account before the @; null while nobody was chosen. */
  readonly owner: string | null
  readonly dueOn: CivilDate
  readonly status: PromiseStatus
  readonly outcome: string
  readonly decidedOn: CivilDate | null
}

const planned = { status: 'scheduled', outcome: '', decidedOn: null } as const
const school = ['G2', 'Samenwerking met school en huisarts'] as const
const region = ['G2', 'Meebewegen met de regio'] as const
const faces = ['G2', 'Vaste gezichten'] as const

export const promises: readonly ExamplePromise[] = [
  {
    contract: 'LR-2025-0003',
    position: 1,
    text: 'Elke school in het werkgebied kent één vaste medewerker van ons bij naam.',
    criterion: school,
    resultCodes: ['D5'],
    owner: 'contractmanager',
    dueOn: civilDate('2026-10-01'),
    ...planned,
  },
  {
    contract: 'LR-2025-0003',
    position: 2,
    text: 'Elk kwartaal bespreken wij met de gemeenten welke hulp dichter bij huis kan.',
    criterion: region,
    resultCodes: ['N1'],
    owner: 'contractmanager',
    dueOn: civilDate('2026-12-15'),
    ...planned,
  },
  {
    contract: 'LR-2025-0007',
    position: 1,
    text: 'Wij houden elke week spreekuur in twee wijken van Leiden.',
    criterion: school,
    resultCodes: ['D5'],
    owner: 'contractmanager.leiden',
    dueOn: civilDate('2027-01-15'),
    ...planned,
  },
  {
    contract: 'LR-2025-0025',
    position: 1,
    text: 'Een pleeggezin houdt dezelfde begeleider zolang de plaatsing duurt.',
    criterion: faces,
    resultCodes: ['N1'],
    owner: 'contractmanager',
    dueOn: civilDate('2026-06-30'),
    status: 'met',
    outcome: 'Besproken in het kwartaalgesprek; de aanbieder liet de roosters zien.',
    decidedOn: civilDate('2026-07-06'),
  },
  {
    contract: 'LR-2025-0026',
    position: 1,
    text: 'Elke groep heeft twee vaste begeleiders.',
    criterion: faces,
    resultCodes: ['N1'],
    owner: 'inkoper',
    dueOn: civilDate('2026-09-01'),
    status: 'partiallyMet',
    outcome: 'Bij drie van de vier groepen is dit zo. De vierde groep volgt als er een begeleider is gevonden.',
    decidedOn: civilDate('2026-09-14'),
  },
  {
    contract: 'LR-2025-0032',
    position: 1,
    text: 'De huisarts hoort binnen een week na de opname wie de behandelaar is.',
    criterion: school,
    resultCodes: ['D5'],
    owner: null,
    dueOn: civilDate('2027-03-01'),
    ...planned,
  },
]
