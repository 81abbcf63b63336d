import base from '../playwright.config';
export default {
  ...base,
  testDir: '/work/wt/journeys/e2e',
  webServer: undefined,
  outputDir: '/tmp/pwj-results',
  use: { ...base.use, baseURL: 'http://127.0.0.1:3321' },
};
