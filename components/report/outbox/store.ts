import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from './draft'

/** Where drafts are kept. */
export interface DraftStore {
  of(cadreId: string): Promise<Draft[]>
  keep(draft: Draft): Promise<void>
  discard(id: string): Promise<void>
}

interface Phone extends DBSchema {
  drafts: { key: string; value: Draft; indexes: { cadreId: string } }
}

let opening: Promise<IDBPDatabase<Phone>> | undefined

function phone(): Promise<IDBPDatabase<Phone>> {
  opening ??= openDB<Phone>('village-command-outbox', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('cadreId', 'cadreId')
    },
    terminated() {
      opening = undefined
    },
  }).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

/** The phone's own store (IndexedDB): it outlives the page, the browser and the battery. */
export const PHONE_STORE: DraftStore = {
  of: async (cadreId) => (await phone()).getAllFromIndex('drafts', 'cadreId', cadreId),
  keep: async (draft) => {
    await (await phone()).put('drafts', draft)
  },
  discard: async (id) => {
    await (await phone()).delete('drafts', id)
  },
}
