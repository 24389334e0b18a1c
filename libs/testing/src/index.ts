export { addManyRecordings, manyRecordingId } from './add-many-recordings.ts';
export { addRecordings, canaryOf, canaryWav } from './add-recordings.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { openTestData, type TestData } from './open-test-data.ts';
export { type Answer, openTestHost, type TestHost } from './open-test-host.ts';
export { openTestPortal, type TestPortal, type TestPortalOptions } from './open-test-portal.ts';
export { addCustomer, addDevice, addOfficer, addRegulator, type TestCustomer } from './people.ts';
export { RowCounter } from './row-counter.ts';
export { TestClock } from './test-clock.ts';
