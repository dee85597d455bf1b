/** Why a day is no working day, for "31-12 is …". */
import type { HolidayCode } from '~/kernel/working-days'

export const publicHolidayTexts = {
  newYear: 'Nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easterMonday: 'Tweede Paasdag',
  kingsDay: 'Koningsdag',
  liberationDay: 'Bevrijdingsdag',
  ascension: 'Hemelvaartsdag',
  whitMonday: 'Tweede Pinksterdag',
  christmas: 'Eerste Kerstdag',
  boxingDay: 'Tweede Kerstdag',
  weekend: 'een zaterdag of zondag',
  decree: 'een aangewezen vrije dag',
} as const satisfies Record<HolidayCode | 'weekend' | 'decree', string>
