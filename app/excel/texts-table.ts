/** Dutch of why a table is not taken. */
import type { ProblemTexts } from '~/kernel/result'
import type { ReceiveTableProblem } from './receive-table.server'

export const receiveTableTexts: ProblemTexts<ReceiveTableProblem> = {
  unreadable: (p) => String(p.text),
  tooManyRows: (p) => `Het bestand heeft meer dan ${p.max} rijen. Kies in de bron alleen uw eigen gemeenten en jaren.`,
  stopped: () =>
    'Het lezen van dit bestand duurde te lang. Open het in Excel, sla het opnieuw op en lever het nog eens aan.',
  fileTooLarge: (p) => `Het bestand is groter dan ${p.maxMb} MB. Haal bladen en kolommen weg die niet nodig zijn.`,
  citizenNumberInFile: () =>
    'In dit bestand staat een getal dat een burgerservicenummer kan zijn. Wij hebben er niets van bewaard. Haal het weg en lever het opnieuw aan.',
}
