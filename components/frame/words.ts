import type messages from '@/lib/ground/i18n/messages/zh-CN/leaf/frame.json'

/** What the frame says; {names} are filled in by the frame. */
export type FrameWords = typeof messages.frame
