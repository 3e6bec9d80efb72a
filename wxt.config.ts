import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  vite: () => ({ plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })] }),
  manifest: ({ browser }) => ({
    name: 'WhoSees',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: ['*://*.tiktok.com/*'],
    minimum_chrome_version: browser === 'firefox' ? undefined : '137',
  }),
})
