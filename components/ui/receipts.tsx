/** Who has received an order: one small bar per team, filled when received, with n/m beside. */
export function Receipts({ received, total, label }: { received: number; total: number; label: string }) {
  return (
    <span className="receipts" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars are alike
        <i key={i} data-on={i < received ? '' : undefined} />
      ))}
      <small>
        {received}/{total}
      </small>
    </span>
  )
}
