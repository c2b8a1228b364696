'use server'

import { mergeVillages, renameVillage, withdrawChange } from '@/lib/across/mergers/change'
import { closeGroup, saveGroup } from '@/lib/domains/places/commands/groups'
import { saveVillage } from '@/lib/domains/places/commands/save-village'
import { setClass } from '@/lib/domains/places/commands/set-class'
import {
  CloseGroup,
  MergeVillages,
  RenameVillage,
  SaveGroup,
  SaveVillage,
  SetClass,
  WithdrawChange,
} from '@/lib/domains/places/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

/** To the page of the village, by its code. */
const to = (done: string) => (code: string) => `/settings/places/${code}?done=${done}`

/** Other names and tags of a village. */
export const saveVillageAction = formAction('register.places', SaveVillage, thenShow(saveVillage, to('saved')))

/** Another class from a day on. */
export const setClassAction = formAction('register.places', SetClass, thenShow(setClass, to('classed')))

/** Another name from a day on. */
export const renameVillageAction = formAction('register.places', RenameVillage, thenShow(renameVillage, to('renamed')))

/** A new group, or another name for one. */
export const saveGroupAction = formAction('register.places', SaveGroup, thenShow(saveGroup, to('grouped')))

export const closeGroupAction = formAction('register.places', CloseGroup, thenShow(closeGroup, to('closed')))

/** A village goes into another from a day on. */
export const mergeVillagesAction = formAction('register.places', MergeVillages, thenShow(mergeVillages, to('merged')))

/** Takes back what has not come into force. */
export const withdrawChangeAction = formAction(
  'register.places',
  WithdrawChange,
  thenShow(withdrawChange, to('withdrawn')),
)
