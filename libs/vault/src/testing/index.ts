export { SoftHsm } from './soft-hsm.ts';
