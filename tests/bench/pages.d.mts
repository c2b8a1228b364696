export const PAGES: readonly { name: string; account: string; bounds: { statements: number } }[]
