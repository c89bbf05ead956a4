/** Zones south of the equator whose year has the seasons the other way round. */
const SOUTHERN =
  /^(?:Australia|Antarctica|America\/(?:Argentina|Sao_Paulo|Buenos_Aires|Santiago|Montevideo|Asuncion|Punta_Arenas|La_Paz)|Africa\/(?:Johannesburg|Maputo|Harare|Windhoek|Gaborone|Lusaka)|Pacific\/(?:Auckland|Chatham)|NZ|Brazil\/East|Chile)(?:\/|$)/;

const NORTH = ['winter', 'spring', 'summer', 'autumn'] as const;
const SOUTH = ['summer', 'autumn', 'winter', 'spring'] as const;

/** The meteorological season of a local month (1–12), such as "spring 2022" or, from December to February, "winter 2021/22". */
export function seasonOf(year: number, month: number, timezone: string): string {
  const quarter = Math.floor((month % 12) / 3);
  const name = (SOUTHERN.test(timezone) ? SOUTH : NORTH)[quarter] ?? 'winter';
  if (quarter !== 0) return `${name} ${year}`;
  const from = month === 12 ? year : year - 1;
  return `${name} ${from}/${String((from + 1) % 100).padStart(2, '0')}`;
}
