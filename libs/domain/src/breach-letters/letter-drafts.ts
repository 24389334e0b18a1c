import type { IncidentRow } from '@rightful/data';
import { letterDay } from '../letters/letter-facts.ts';
import type { LetterLocale } from '../letters/letter-variables.ts';
import type { Portal } from '../portal/portal.ts';
import type { LetterText, LetterTexts } from './letter-texts.ts';

type How = 'report' | 'found';

const DRAFTS: Record<LetterLocale, (how: How, knownOn: string) => LetterText> = {
  en: (how, knownOn) => ({
    subject: 'Somebody else may have received recordings of your voice',
    nature:
      how === 'report'
        ? `On ${knownOn} somebody told us that they received voice recordings that are not theirs. Recordings of yours are among those that it is about. They should have gone to you alone.`
        : `On ${knownOn} we found that voice recordings may have been handled wrongly. Recordings of yours are among those that it is about.`,
    consequences:
      'Whoever listens to them hears your voice and what was said near the device: perhaps names, habits, where you live, or what only you and the people around you should know. Somebody could use that to pretend to know you, or to be you.',
    measures:
      'We stopped everything that carries these recordings at once. Nobody gets them from us while we look into it. Whoever received them was asked, or will be asked, to delete every copy and to confirm it. We look for the cause.',
    advice:
      'Be careful when somebody calls or writes and knows things that they could have heard. Change a password or a code word that you may have said aloud. In the portal you can ask us anything, and ask us to delete recordings. You can complain to a supervisory authority and go to court.',
  }),
  de: (how, knownOn) => ({
    subject: 'Jemand anderes hat vielleicht Aufnahmen Ihrer Stimme bekommen',
    nature:
      how === 'report'
        ? `Am ${knownOn} hat uns jemand gesagt, dass er oder sie fremde Sprachaufnahmen bekommen hat. Unter den Aufnahmen, um die es geht, sind Ihre. Sie hätten nur zu Ihnen gelangen dürfen.`
        : `Am ${knownOn} haben wir festgestellt, dass mit Sprachaufnahmen vielleicht falsch umgegangen wurde. Unter den Aufnahmen, um die es geht, sind Ihre.`,
    consequences:
      'Wer sie anhört, hört Ihre Stimme und was in der Nähe des Geräts gesagt wurde: vielleicht Namen, Gewohnheiten, wo Sie wohnen, oder was nur Sie und die Menschen um Sie angeht. Jemand könnte so tun, als kenne er Sie, oder sich für Sie ausgeben.',
    measures:
      'Wir haben sofort alles angehalten, was diese Aufnahmen enthält. Solange wir es klären, bekommt sie niemand von uns. Wer sie bekommen hat, wurde oder wird gebeten, jede Kopie zu löschen und das zu bestätigen. Wir suchen die Ursache.',
    advice:
      'Seien Sie vorsichtig, wenn jemand anruft oder schreibt und Dinge weiß, die er gehört haben könnte. Ändern Sie ein Passwort oder Codewort, das Sie vielleicht laut gesagt haben. Im Portal können Sie uns alles fragen und Aufnahmen löschen lassen. Sie können sich bei einer Aufsichtsbehörde beschweren und vor Gericht gehen.',
  }),
  fr: (how, knownOn) => ({
    subject: 'Une autre personne a peut-être reçu des enregistrements de votre voix',
    nature:
      how === 'report'
        ? `Le ${knownOn}, quelqu’un nous a dit avoir reçu des enregistrements vocaux qui ne sont pas les siens. Des enregistrements de vous sont parmi ceux dont il s’agit. Ils n’auraient dû aller qu’à vous.`
        : `Le ${knownOn}, nous avons constaté que des enregistrements vocaux ont peut-être été mal traités. Des enregistrements de vous sont parmi ceux dont il s’agit.`,
    consequences:
      'Qui les écoute entend votre voix et ce qui a été dit près de l’appareil : peut-être des noms, des habitudes, votre adresse, ou ce qui ne regarde que vous et vos proches. Quelqu’un pourrait s’en servir pour faire croire qu’il vous connaît, ou qu’il est vous.',
    measures:
      'Nous avons aussitôt arrêté tout ce qui contient ces enregistrements. Personne ne les reçoit de nous tant que nous cherchons à comprendre. Qui les a reçus a été prié, ou le sera, d’effacer chaque copie et de le confirmer. Nous cherchons la cause.',
    advice:
      'Soyez prudent si quelqu’un vous appelle ou vous écrit et sait des choses qu’il a pu entendre. Changez un mot de passe ou un mot secret que vous avez peut-être dit à voix haute. Dans le portail, vous pouvez nous poser toute question et demander l’effacement d’enregistrements. Vous pouvez vous plaindre auprès d’une autorité de contrôle et saisir un tribunal.',
  }),
};

/** What the letters of an incident could say, from its facts: officers make it fit before it goes out. */
export function draftLetterTexts({ config }: Pick<Portal, 'config'>, incident: IncidentRow): LetterTexts {
  const how = incident.source.endsWith('-report') ? 'report' : 'found';
  const { timeZone } = config.controller;
  const textIn = (locale: LetterLocale) => DRAFTS[locale](how, letterDay(incident.awareAt, locale, timeZone));
  return { en: textIn('en'), de: textIn('de'), fr: textIn('fr') };
}
