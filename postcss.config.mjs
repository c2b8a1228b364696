/** Tailwind 4 is all of our CSS build. */
export default { plugins: { '@tailwindcss/postcss': {} } }
