'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** What any form may have to say, whatever it asks for. */
export interface FormWords {
  /** No answer came: the signal is lost, or the server is away. */
  lost: string
  /** A bug of ours; {digest} is the number under which it is on record. */
  failed: string
  /** The page is of an older version of the system. */
  renewed: string
  /** After it was opened anew: what was written is there again. */
  restored: string
  again: string
  reload: string
  signIn: string
  cancel: string
  close: string
  /** Of a link that is shown once. */
  address: string
  copy: string
  copied: string
}

const Context = createContext<FormWords | null>(null)

/** Hands the words down from the root layout, which knows the language, so that no form carries them. */
export function FormWordsProvider({ words, children }: { words: FormWords; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

export function useFormWords(): FormWords {
  const words = useContext(Context)
  if (!words) throw new Error('a form stands outside the root layout')
  return words
}
