export const DEMO_PASSWORD: string
