import { Line, Lines } from '@/components/ui/lines'

interface SeatLinesProps {
  label: string
  seats: { id: string; title: string; because: string; sees: string }[]
}

/** What one sees and why: each seat, from which tenure or grant it comes, since when, and what it opens. */
export function SeatLines({ label, seats }: SeatLinesProps) {
  return (
    <Lines label={label}>
      {seats.map(({ id, title, because, sees }) => (
        <Line
          key={id}
          title={title}
          sub={
            <>
              {because}
              <br />
              {sees}
            </>
          }
        />
      ))}
    </Lines>
  )
}
