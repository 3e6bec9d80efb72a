// The notice in its forms: card and slim tab, on a wide page and on a phone's.
import type { Page } from 'puppeteer-core'
import type { Driven, WindowSize } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { around, type Look, shoot, wear } from './looks.ts'

const site = 'https://www.tiktok.com/'
const wide: WindowSize = { width: 1280, height: 800, deviceScaleFactor: 2 }
const phone: WindowSize = { width: 390, height: 844, deviceScaleFactor: 2 }
const tab = /^Who sees TikTok data\?/
const close = async (...pages: Page[]) => {
  await Promise.all(pages.map((page) => page.close()))
}

const takeForms = async (driven: Driven, look: Look, folder: string, size: WindowSize, prefix: string) => {
  await wear(driven, look)
  const card = await driven.open(site, size)
  await notice(card).waitFor('See the findings')
  const clip = around(await notice(card).rect(), size)
  await shoot(card, folder, `${prefix}-card`, look, size.width, { clip })
  await shoot(card, folder, `${prefix}-page`, look, size.width)
  const slim = await driven.open(site, size)
  await notice(slim).waitFor(tab)
  await shoot(slim, folder, `${prefix}-tab`, look, size.width, { clip: around(await notice(slim).rect(), size) })
  await card.bringToFront()
  await notice(card).click('Remind me')
  await notice(card).waitFor('Tomorrow')
  await shoot(card, folder, `${prefix}-remind`, look, size.width, { clip: around(await notice(card).rect(), size) })
  await notice(card).click('Tomorrow')
  await notice(card).waitFor('Undo')
  await shoot(card, folder, `${prefix}-undo`, look, size.width, { clip: around(await notice(card).rect(), size) })
  await close(card, slim)
}

export const takeNotice = async (driven: Driven, look: Look, folder: string): Promise<void> => {
  await takeForms(driven, look, folder, wide, 'notice')
  await takeForms(driven, look, folder, phone, 'notice-phone')
}
