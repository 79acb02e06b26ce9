import { expect, test } from 'vitest'
import { DATA_POLICY, pagePolicy } from './page-policy.ts'

function scripts(policy: string): string | undefined {
  return policy.split('; ').find((directive) => directive.startsWith('script-src '))
}

test('only scripts with the nonce run, and no code is evaluated', () => {
  expect(scripts(pagePolicy('Zm9v', false))).toBe("script-src 'self' 'nonce-Zm9v' 'strict-dynamic'")
  expect(pagePolicy('Zm9v', false)).not.toMatch(/unsafe-eval|style-src 'self' 'unsafe-inline'/)
})

test('nobody may frame a page or an answer of the interface', () => {
  for (const policy of [pagePolicy('Zm9v', false), DATA_POLICY])
    expect(policy).toContain("frame-ancestors 'none'")
})
