import type { Citation, Regime } from '../regime.ts';

const rule = (paragraph: string): Citation => ({
  text: `California Code of Regulations, Title 11, § 7021${paragraph}`,
  evidence: 'primary',
});

export const ccpa: Regime = {
  id: 'ccpa',
  title: {
    en: 'California Consumer Privacy Act',
    de: 'Kalifornisches Verbraucherdatenschutzgesetz (CCPA)',
  },
  shortName: null,
  // Opting out of sale or sharing (§ 1798.120) is no objection to any use, and limiting the use of sensitive
  // information (§ 1798.121) no restriction of all of it: neither is cited as what it is not.
  rights: {
    access: 'Cal. Civ. Code § 1798.110',
    portability: 'Cal. Civ. Code § 1798.130(a)(3)(B)(iii)',
    rectification: 'Cal. Civ. Code § 1798.106',
    erasure: 'Cal. Civ. Code § 1798.105',
    restriction: null,
    objection: null,
  },
  provisions: {
    copy: 'Cal. Civ. Code § 1798.110(a)(5)',
    statement: 'Cal. Civ. Code § 1798.110(a)',
    purposes: 'Cal. Civ. Code § 1798.110(a)(3)',
    categories: 'Cal. Civ. Code § 1798.110(a)(1)',
    recipients: 'Cal. Civ. Code § 1798.110(a)(4)',
    retention: null,
    rights: null,
    complaint: null,
    source: 'Cal. Civ. Code § 1798.110(a)(2)',
    automatedDecisions: null,
    safeguards: null,
    plainForm: null,
    integrity: null,
    rightsOfOthers: null,
    keptForClaims: null,
    accountability: 'Cal. Code Regs., tit. 11, § 7101(a)',
  },
  usualTimeZone: 'America/Los_Angeles',
  versions: [
    {
      // The regulations under the act as amended by the CPRA took effect on this day.
      validFrom: '2023-03-29',
      checkedOn: '2026-11-22',
      response: { period: { unit: 'days', count: 45 }, citation: rule('(b)') },
      extension: { kind: 'period', period: { unit: 'days', count: 45 }, citation: rule('(b)') },
      acknowledgement: { period: { unit: 'working-days', count: 10 }, citation: rule('(a)') },
      prompt: null,
      pauses: {
        identity: { effect: 'none', citation: rule('(b): regardless of the time required to verify') },
        scope: { effect: 'none', citation: rule('(b)') },
      },
      breachNotice: null,
      counting: {
        start: rule('(b): calendar days after receipt'),
        monthEnd: rule('(b)'),
        workingDay: null,
      },
      holidayLists: {},
      listsAreNational: false,
    },
  ],
};
