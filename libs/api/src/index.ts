export { printRightfulSchema } from './graph/print-rightful-schema.ts';
export { buildRightfulSchema, secureRightfulSchema } from './graph/rightful-schema.ts';
