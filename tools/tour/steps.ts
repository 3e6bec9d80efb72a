// The steps of a tour as their reader gets them: a numbered sentence in the terminal for each, and its picture.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

export type Steps = {
  picture: (page: Page, name: string, sentence: string) => Promise<void>
  /** Puts the pictures where the sentences say they are, in place of those of an earlier tour. */
  finish: () => void
}

/** Until the tour is over its pictures are in `draft`: whoever stops it half-way keeps those of the last one, whole. */
export const startSteps = (draft: string, folder: string): Steps => {
  mkdirSync(draft)
  let count = 0
  return {
    picture: async (page, name, sentence) => {
      count += 1
      const file = `${String(count).padStart(2, '0')}-${name}.png`
      await page.screenshot({ path: join(draft, file) as `${string}.png` })
      console.log(`${count}. ${sentence}\n   ${join(folder, file)}`)
    },
    finish: () => {
      rmSync(folder, { recursive: true, force: true })
      if (existsSync(draft)) renameSync(draft, folder)
    },
  }
}
