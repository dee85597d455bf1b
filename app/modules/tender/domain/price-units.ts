/**
 * What a price is per. Code list WJ756 (iJw 3.2) has no unit for a task: there a provider is paid a price per year for
 * a population, and no iJw message names a unit. So the year is a unit of our own, which never goes into a message:
 * a verantwoording tells it in euros (83).
 */
const wj756Units = ['01', '04', '14', '16', '82', '83', '84'] as const
export const yearUnit = 'jaar'
export const priceUnits = [...wj756Units, yearUnit] as const
export type PriceUnit = (typeof priceUnits)[number]

/** Why the year is a unit here; said beside the choice. */
export const yearUnitSource =
  'Jaar is een eigen eenheid van Leidraad voor taakgericht, geen code van WJ756: de Regeling Jeugdwet (art. 6c.1) schrijft iJw-berichten alleen voor bij inspanningsgericht en outputgericht.'

/** Only a task has a price per year: effort and output are declared in a unit of WJ756. */
export const unitFits = (unit: string, variant: string | null): boolean => unit !== yearUnit || variant === 'task'
