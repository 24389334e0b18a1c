export { addRecordings, canaryOf, canaryWav } from './add-recordings.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { openTestData, type TestData } from './open-test-data.ts';
export { openTestPortal, type TestPortal } from './open-test-portal.ts';
export { addCustomer, addDevice, addOfficer, addRegulator, type TestCustomer } from './people.ts';
export { TestClock } from './test-clock.ts';
