import { z } from 'zod'

/** What a township's code is: its county's six digits and three of its own. */
export const TOWNSHIP_CODE = /^\d{9}$/
/** What a village's code is: its township's and three of its own. */
export const VILLAGE_CODE = /^\d{12}$/

/** Places as an address names them. */
export const TownshipCode = z.string().regex(TOWNSHIP_CODE)
export const VillageCode = z.string().regex(VILLAGE_CODE)
