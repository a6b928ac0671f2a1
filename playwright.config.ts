import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// The port is chosen once and handed down: Playwright reads this file again in each of its workers.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 10_000))
const url = `http://127.0.0.1:${process.env.E2E_PORT}`

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path))

// The browser must ask nothing of anybody by itself: the privacy tests count every request.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-default-browser-check',
]

/** The tests in a real browser, on the build in `apps/web/dist`, served as it is served to people. Never retried: a flaky test is a failing one. */
export default defineConfig({
  testDir: 'apps/web/e2e',
  outputDir: '.tmp/e2e',
  workers: 2,
  // Test by test and not file by file: one file holds most of the minutes.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: url,
    // A trace of every test costs a fifth of the time of all of them; a failure says its place and shows its page without one. TRACE=1 keeps one.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: quiet,
    },
  },
  projects: [
    { name: 'journeys', testIgnore: 'performance.spec.ts' },
    // Nothing else is recorded while time is measured.
    { name: 'speed', testMatch: 'performance.spec.ts', workers: 1, use: { trace: 'off', screenshot: 'off' } },
  ],
  webServer: {
    command: 'node apps/server/src/main.ts',
    url: `${url}/healthz`,
    env: {
      PORT: process.env.E2E_PORT,
      HOST: '127.0.0.1',
      RECOURSE_DATA: 'none',
      ...(process.env.RECOURSE_DIST ? { RECOURSE_DIST: process.env.RECOURSE_DIST } : {}),
    },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
  },
})
