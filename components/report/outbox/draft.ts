/** Why the server refused a draft, in words that are ready to be shown. */
export interface DraftRefusal {
  code: string
  message: string
  fields?: Record<string, string>
}

/** A report that is still on the phone. */
export interface Draft {
  /** The id, minted before anything is sent: sending it again makes no second issue. */
  id: string
  /** Whose it is: nobody else ever sees it, and it is sent in no other name. */
  cadreId: string
  /** writing: still being typed · waiting: to be sent when there is a signal · refused: to be corrected or deleted. */
  state: 'writing' | 'waiting' | 'refused'
  fields: Record<string, string>
  /** The chosen household, as shown. */
  household?: string
  photos: Blob[]
  /** When it was written down, by the phone's clock. */
  writtenAt: number
  refusal?: DraftRefusal
}

/** Whether there is anything in it that a person would miss. */
export function holdsAnything({ fields, photos }: Pick<Draft, 'fields' | 'photos'>): boolean {
  const typed = ['title', 'text', 'outcome', 'present'].some((name) => fields[name]?.trim())
  return typed || photos.length > 0
}
