'use server'

import { revalidatePath } from 'next/cache'
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

/** Other names and tags of a village. */
export const saveVillageAction = formAction('register.places', SaveVillage, async (actor, input, now) =>
  shown(await saveVillage(actor, input, now), 'saved'),
)

/** Another class from a day on. */
export const setClassAction = formAction('register.places', SetClass, async (actor, input, now) =>
  shown(await setClass(actor, input, now), 'classed'),
)

/** Another name from a day on. */
export const renameVillageAction = formAction('register.places', RenameVillage, async (actor, input, now) =>
  shown(await renameVillage(actor, input, now), 'renamed'),
)

/** A new group, or another name for one. */
export const saveGroupAction = formAction('register.places', SaveGroup, async (actor, input, now) =>
  shown(await saveGroup(actor, input, now), 'grouped'),
)

export const closeGroupAction = formAction('register.places', CloseGroup, async (actor, input, now) =>
  shown(await closeGroup(actor, input, now), 'closed'),
)

/** A village goes into another from a day on. */
export const mergeVillagesAction = formAction('register.places', MergeVillages, async (actor, input, now) =>
  shown(await mergeVillages(actor, input, now), 'merged'),
)

/** Takes back what has not come into force. */
export const withdrawChangeAction = formAction('register.places', WithdrawChange, async (actor, input, now) =>
  shown(await withdrawChange(actor, input, now), 'withdrawn'),
)

function shown(code: string, done: string) {
  revalidatePath('/', 'layout')
  return { redirectTo: `/settings/places/${code}?done=${done}` }
}
