import { Note } from '@/components/ui/note'

/** What of the address was not understood; the list is shown without it. */
export function ListNotes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null
  return (
    <div className="stack phone:mb-3">
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </div>
  )
}
