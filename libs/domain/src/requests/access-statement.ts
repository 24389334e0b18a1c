import { type AccessStatement, statementPoints } from '@rightful/archive';
import type { Config } from '@rightful/config';
import type { CustomerContext } from '../portal/context.ts';

type Texts = Record<'en' | 'de', AccessStatement>;

/** The Art. 15(1) and (2) statement for people whose voice was recorded, in the controller's name. */
export function accessStatement(controller: Config['controller'], locale: 'en' | 'de'): AccessStatement {
  const { name, contact } = controller;
  const texts: Texts = {
    en: {
      purposes: [
        `${name} records what is said after the wake word in order to answer it, to repair faults, and to answer requests such as this one.`,
      ],
      categories: [
        'Sound recordings of your voice, what was understood (transcripts), the time, the device and the room name that you gave it, how sure the device was that it was called, and whether a person has listened.',
      ],
      recipients: [
        `People at ${name} who answer requests and repair faults, and processors who store data on its behalf. No recordings are sent outside the European Economic Area.`,
      ],
      retention: [
        'Recordings are kept until you delete them or ask for their erasure, or until your account ends.',
      ],
      rights: [
        'You may ask for correction, erasure and restriction, you may object, and you may ask for your data in a form that another service can read.',
      ],
      complaint: [
        'You may complain to a supervisory authority: where you live, where you work, or where you think that the law was broken.',
      ],
      source: [
        'The recordings come from devices that were registered to you at the time. The register of devices says who had which device from when to when.',
      ],
      automatedDecisions: [
        'No decision about you that has legal or similar effect is made by machines alone.',
      ],
      safeguards: [
        `Each person's recordings are sealed under a key of their own. Questions go to ${contact}.`,
      ],
    },
    de: {
      purposes: [
        `${name} nimmt auf, was nach dem Aktivierungswort gesagt wird, um darauf zu antworten, um Fehler zu beheben und um Anfragen wie diese zu beantworten.`,
      ],
      categories: [
        'Tonaufnahmen Ihrer Stimme, was davon verstanden wurde (Abschriften), die Zeit, das Gerät und der Raumname, den Sie ihm gegeben haben, wie sicher das Gerät war, dass es gemeint war, und ob ein Mensch zugehört hat.',
      ],
      recipients: [
        `Menschen bei ${name}, die Anfragen beantworten und Fehler beheben, und Auftragsverarbeiter, die Daten speichern. Aufnahmen werden nicht außerhalb des Europäischen Wirtschaftsraums übermittelt.`,
      ],
      retention: [
        'Aufnahmen bleiben, bis Sie sie löschen oder ihre Löschung verlangen, oder bis Ihr Konto endet.',
      ],
      rights: [
        'Sie können Berichtigung, Löschung und Einschränkung verlangen, Sie können widersprechen, und Sie können Ihre Daten in einer Form verlangen, die ein anderer Dienst lesen kann.',
      ],
      complaint: [
        'Sie können sich bei einer Aufsichtsbehörde beschweren: dort, wo Sie wohnen, wo Sie arbeiten oder wo Ihrer Ansicht nach das Recht verletzt wurde.',
      ],
      source: [
        'Die Aufnahmen kommen von Geräten, die zu dieser Zeit auf Sie eingetragen waren. Das Geräteverzeichnis sagt, wer welches Gerät von wann bis wann hatte.',
      ],
      automatedDecisions: [
        'Keine Entscheidung über Sie, die rechtliche oder ähnliche Wirkung hat, wird allein von Maschinen getroffen.',
      ],
      safeguards: [
        `Die Aufnahmen jedes Menschen sind unter einem eigenen Schlüssel versiegelt. Fragen richten Sie an ${contact}.`,
      ],
    },
  };
  return texts[locale];
}

export interface StatementSection {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly citation: string;
}

/** The statement as the viewer reads it, in their language. */
export async function readStatement(ctx: CustomerContext): Promise<StatementSection[]> {
  const account = await ctx.data.common.accounts.one({ id: ctx.viewer.accountId });
  const locale = account?.locale ?? 'en';
  const statement = accessStatement(ctx.config.controller, locale);
  return statementPoints.map(({ key, title, article }) => ({
    key: key.replace(/[A-Z]/g, '_$&').toUpperCase(),
    title: title[locale],
    text: statement[key].join('\n\n'),
    citation: article,
  }));
}
