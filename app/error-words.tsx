'use client'

import { createContext, type ReactNode, useContext } from 'react'

interface Words {
  title: string
  text: string
  /** With {digest} still in it. */
  textWithNumber: string
  retry: string
  home: string
}

const Context = createContext<Words | null>(null)

/** Hands the sentences of error.tsx, which runs on the client, down from the root layout, which knows the language. */
export function ErrorWords({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

export const useErrorWords = () => useContext(Context)
