import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let complaints: MockInstance<typeof console.error>

// A test that makes the code complain fails. One that expects the complaint asserts it and then clears it:
// expect(console.error).toHaveBeenCalledWith(…); vi.mocked(console.error).mockClear()
beforeEach(() => {
  complaints = vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = [...complaints.mock.calls]
  complaints.mockRestore()
  expect(calls, 'calls of console.error').toEqual([])
})
