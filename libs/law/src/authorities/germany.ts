import type { Authority } from './authority.ts';
import { listed } from './listed.ts';

const publicBodies = (id: string, [entry]: readonly Authority[]): Authority[] =>
  entry ? [{ ...entry, id, supervises: 'public-bodies' }] : [];

/** Germany's: companies are with their Land, in Bavaria public bodies with another; the federation has federal bodies, telephone and post. */
export const GERMANY: readonly Authority[] = [
  ...listed({
    'DE-BB': {
      name: 'Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg',
      languages: 'de',
      website: 'lda.brandenburg.de',
      sources: ['datenanfragen'],
    },
    'DE-BE': {
      name: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
      languages: 'de',
      website: 'datenschutz-berlin.de',
      sources: ['datenanfragen'],
    },
    'DE-BW': {
      name: 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
      languages: 'de',
      website: 'baden-wuerttemberg.datenschutz.de',
      sources: ['datenanfragen'],
    },
    'DE-BY': {
      name: 'Bayerisches Landesamt für Datenschutzaufsicht',
      languages: 'de',
      website: 'lda.bayern.de',
      sources: ['datenanfragen'],
    },
    'DE-HB': {
      name: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Bremen',
      languages: 'de',
      website: 'datenschutz.bremen.de',
      sources: ['datenanfragen'],
    },
    'DE-HE': {
      name: 'Hessischer Beauftragter für Datenschutz und Informationsfreiheit',
      languages: 'de',
      website: 'datenschutz.hessen.de',
      sources: ['datenanfragen'],
    },
    'DE-HH': {
      name: 'Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit',
      languages: 'de',
      website: 'datenschutz-hamburg.de',
      sources: ['datenanfragen'],
    },
    'DE-MV': {
      name: 'Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern',
      languages: 'de',
      website: 'datenschutz-mv.de',
      sources: ['datenanfragen'],
    },
    'DE-NI': {
      name: 'Landesbeauftragte für den Datenschutz Niedersachsen',
      languages: 'de',
      website: 'lfd.niedersachsen.de',
      sources: ['datenanfragen'],
    },
    'DE-NW': {
      name: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
      languages: 'de',
      website: 'ldi.nrw.de',
      sources: ['datenanfragen'],
    },
    'DE-RP': {
      name: 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz',
      languages: 'de',
      website: 'datenschutz.rlp.de',
      breachForm:
        'https://fms.service24.rlp.de/fms/findform?areashortname=LfDI&formtecid=6&shortname=dp_form_lfdi',
      sources: ['datenanfragen', 'form'],
    },
    'DE-SH': {
      name: 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein',
      languages: 'de',
      website: 'datenschutzzentrum.de',
      sources: ['datenanfragen'],
    },
    'DE-SL': {
      name: 'Unabhängiges Datenschutzzentrum Saarland',
      languages: 'de',
      website: 'datenschutz.saarland.de',
      sources: ['datenanfragen'],
    },
    'DE-SN': {
      name: 'Sächsische Datenschutz- und Transparenzbeauftragte',
      languages: 'de',
      website: 'datenschutz.sachsen.de',
      sources: ['datenanfragen', 'website-named'],
    },
    'DE-ST': {
      name: 'Landesbeauftragter für den Datenschutz Sachsen-Anhalt',
      languages: 'de',
      website: 'datenschutz.sachsen-anhalt.de',
      sources: ['datenanfragen'],
    },
    'DE-TH': {
      name: 'Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit',
      languages: 'de',
      website: 'tlfdi.de',
      sources: ['datenanfragen'],
    },
  }),
  ...publicBodies(
    'de-by-public',
    listed({
      'DE-BY': {
        name: 'Bayerischer Landesbeauftragter für den Datenschutz',
        languages: 'de',
        website: 'datenschutz-bayern.de',
        sources: ['datenanfragen'],
      },
    }),
  ),
  ...publicBodies(
    'de-federal',
    listed({
      DE: {
        name: 'Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
        languages: 'de',
        website: 'bfdi.bund.de',
        breachForm: 'https://formulare.bfdi.bund.de/lip/action/invoke.do?id=BfDIDSverstoesse',
        sources: ['edpb-members', 'datenanfragen', 'form-named'],
      },
    }),
  ),
];
