export { type ContentProblem, checkContent, isAsked } from './check-content.ts';
export {
  type Amount as FilingAmount,
  type Delta,
  FILING_KINDS,
  type FieldValue,
  type FilingKind,
  type NotificationContent,
  type Period as FilingPeriod,
} from './content.ts';
export { applyDelta, compare, deltaOf, type FieldChange } from './delta.ts';
export { FORM, FORM_VERSION, fieldOf, GROUP_LABELS } from './form.ts';
export { type AskedBy, type FieldType, FORM_GROUPS, type FormField, type FormGroup } from './form-field.ts';
export { FORM_SCHEMA_ID, formSchema } from './form-schema.ts';
export { missingIn } from './missing-in.ts';
export { namesIn } from './names-in.ts';
export { type PersonalDataFound, personalDataIn } from './personal-data.ts';
