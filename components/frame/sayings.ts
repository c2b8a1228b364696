import { createContext, useContext } from 'react'
import type { Locale } from '@/lib/ground/i18n/locale'
import english from '@/lib/ground/i18n/messages/en/leaf/frame.json'
import chinese from '@/lib/ground/i18n/messages/zh-CN/leaf/frame.json'

export const SAYINGS = { 'zh-CN': chinese, en: english }

/** The language of the page, told by the root of all pages. */
export const Language = createContext<Locale>('zh-CN')

/** What the frame and the pages of last resort say; {names} are filled in by them. It comes with the script, in both languages, so that no page carries it. */
export const useSayings = () => SAYINGS[useContext(Language)]

export type FrameWords = typeof chinese.frame
