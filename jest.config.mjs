/** Jest in ES-module mode: call it as `node --experimental-vm-modules node_modules/jest/bin/jest.js`. */
export default {
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/apps/web/src/$1' },
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.rightful', '<rootDir>/dist', '<rootDir>/apps/web/.next'],
  testTimeout: 60_000,
  // What a suite imported stays in its worker's memory; near the end of a heap a worker does little but collect garbage.
  workerIdleMemoryLimit: '1GB',
};
