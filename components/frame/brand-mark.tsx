/** The mark of the product: the three lights' shapes on ink blue. Its name stands beside it. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="6" fill="var(--brand)" />
      <g fill="var(--on-brand)">
        <path d="M14 4.8 18.4 12.4H9.6z" />
        <rect x="5.5" y="15" width="7.5" height="7.5" rx="1" />
        <circle cx="19" cy="18.8" r="4" />
      </g>
    </svg>
  )
}
