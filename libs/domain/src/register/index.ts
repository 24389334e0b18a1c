export { type ExportedRegister, exportRegister, type RegisterFormat } from './export-register.ts';
