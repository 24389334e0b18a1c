import type { Authority } from './authority.ts';
import { listed } from './listed.ts';

/** Of the states of the European Economic Area, without Germany. */
export const EEA: readonly Authority[] = listed({
  AT: {
    name: 'Österreichische Datenschutzbehörde',
    languages: 'de',
    website: 'dsb.gv.at',
    sources: ['edpb-members', 'edpb-breach', 'datenanfragen'],
  },
  BE: {
    name: 'Gegevensbeschermingsautoriteit / Autorité de protection des données',
    languages: 'nl fr de',
    website: 'dataprotectionauthority.be',
    breachForm:
      'https://gegevensbeschermingsautoriteit.be/professionnel/actions/fuites-de-donnees-personnelles',
    sources: ['edpb-members', 'edpb-breach', 'datenanfragen', 'form'],
  },
  BG: {
    name: 'Commission for Personal Data Protection',
    languages: 'bg',
    website: 'cpdp.bg',
    sources: ['edpb-members', 'datenanfragen'],
  },
  CY: {
    name: 'Commissioner for Personal Data Protection',
    languages: 'el',
    website: 'dataprotection.gov.cy',
    sources: ['edpb-members', 'datenanfragen'],
  },
  CZ: {
    name: 'Úřad pro ochranu osobních údajů',
    languages: 'cs',
    website: 'uoou.gov.cz',
    sources: ['edpb-members', 'datenanfragen'],
  },
  DK: {
    name: 'Datatilsynet',
    languages: 'da',
    website: 'datatilsynet.dk',
    sources: ['edpb-members', 'datenanfragen'],
  },
  EE: {
    name: 'Andmekaitse Inspektsioon',
    languages: 'et',
    website: 'aki.ee',
    sources: ['edpb-members', 'datenanfragen'],
  },
  ES: {
    name: 'Agencia Española de Protección de Datos',
    languages: 'es',
    website: 'aepd.es',
    sources: ['edpb-members', 'datenanfragen'],
  },
  FI: {
    name: 'Tietosuojavaltuutetun toimisto',
    languages: 'fi',
    website: 'tietosuoja.fi',
    sources: ['edpb-members', 'datenanfragen'],
  },
  FR: {
    name: 'Commission nationale de l’informatique et des libertés',
    languages: 'fr',
    website: 'cnil.fr',
    breachForm: 'https://www.cnil.fr/fr/notifier-une-violation-de-donnees-personnelles',
    sources: ['edpb-members', 'datenanfragen', 'form'],
  },
  GR: {
    name: 'Hellenic Data Protection Authority',
    languages: 'el',
    website: 'dpa.gr',
    sources: ['edpb-members', 'datenanfragen'],
  },
  HR: {
    name: 'Agencija za zaštitu osobnih podataka',
    languages: 'hr',
    website: 'azop.hr',
    sources: ['edpb-members', 'datenanfragen'],
  },
  HU: {
    name: 'Nemzeti Adatvédelmi és Információszabadság Hatóság',
    languages: 'hu',
    website: 'naih.hu',
    sources: ['edpb-members', 'datenanfragen'],
  },
  IE: {
    name: 'Data Protection Commission',
    languages: 'en',
    website: 'dataprotection.ie',
    breachForm: 'https://www.dataprotection.ie/en/organisations/know-your-obligations/breach-notification',
    sources: ['edpb-members', 'datenanfragen', 'form-named'],
  },
  IS: {
    name: 'Persónuvernd',
    languages: 'is',
    website: 'personuvernd.is',
    sources: ['edpb-members', 'datenanfragen'],
  },
  IT: {
    name: 'Garante per la protezione dei dati personali',
    languages: 'it',
    website: 'garanteprivacy.it',
    sources: ['edpb-members', 'datenanfragen'],
  },
  LI: {
    name: 'Datenschutzstelle',
    languages: 'de',
    website: 'datenschutzstelle.li',
    sources: ['edpb-members', 'datenanfragen'],
  },
  LT: {
    name: 'Valstybinė duomenų apsaugos inspekcija',
    languages: 'lt',
    website: 'vdai.lrv.lt',
    sources: ['edpb-members', 'datenanfragen'],
  },
  LU: {
    name: 'Commission nationale pour la protection des données',
    languages: '',
    website: 'cnpd.public.lu',
    sources: ['edpb-members', 'datenanfragen'],
  },
  LV: {
    name: 'Datu valsts inspekcija',
    languages: 'lv',
    website: 'dvi.gov.lv',
    breachForm: 'https://www.dvi.gov.lv/en/services/notification-personal-data-breach',
    sources: ['edpb-members', 'datenanfragen', 'form'],
  },
  MT: {
    name: 'Information and Data Protection Commissioner',
    languages: 'en',
    website: 'idpc.org.mt',
    breachForm: 'https://idpc.org.mt/report-a-breach/',
    sources: ['edpb-members', 'datenanfragen', 'form'],
  },
  NL: {
    name: 'Autoriteit Persoonsgegevens',
    languages: 'nl',
    website: 'autoriteitpersoonsgegevens.nl',
    sources: ['edpb-members', 'datenanfragen'],
  },
  NO: {
    name: 'Datatilsynet',
    languages: 'no',
    website: 'datatilsynet.no',
    sources: ['edpb-members', 'datenanfragen'],
  },
  PL: {
    name: 'Urząd Ochrony Danych Osobowych',
    languages: 'pl',
    website: 'uodo.gov.pl',
    sources: ['edpb-members', 'datenanfragen'],
  },
  PT: {
    name: 'Comissão Nacional de Proteção de Dados',
    languages: 'pt',
    website: 'cnpd.pt',
    sources: ['edpb-members', 'datenanfragen'],
  },
  RO: {
    name: 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
    languages: '',
    website: 'dataprotection.ro',
    sources: ['edpb-members', 'datenanfragen'],
  },
  SE: {
    name: 'Integritetsskyddsmyndigheten',
    languages: 'sv',
    website: 'imy.se',
    breachForm:
      'https://www.imy.se/en/organisations/forms-and-e-services/notification-of-a-personal-data-breach/',
    sources: ['edpb-members', 'datenanfragen', 'form-named'],
  },
  SI: {
    name: 'Informacijski pooblaščenec',
    languages: 'sl',
    website: 'ip-rs.si',
    sources: ['edpb-members', 'datenanfragen'],
  },
  SK: {
    name: 'Úrad na ochranu osobných údajov Slovenskej republiky',
    languages: 'sk',
    website: 'dataprotection.gov.sk',
    sources: ['edpb-members', 'datenanfragen'],
  },
});
