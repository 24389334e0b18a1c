export { openTestData, type TestData } from './open-test-data.ts';
