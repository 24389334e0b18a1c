/** A supervisory authority for companies, under the name that it gives itself. */
export interface Authority {
  readonly name: string;
  readonly website: string;
}

/**
 * By ISO 3166-1, or 3166-2 where each part of a country has its own for companies: Germany as a whole is not here. A wrong
 * entry takes nobody's right away: a complaint may go to any authority (GDPR Art. 77).
 */
const AUTHORITIES: Readonly<Record<string, readonly [name: string, website: string]>> = {
  AT: ['Österreichische Datenschutzbehörde', 'dsb.gv.at'],
  BE: ['Gegevensbeschermingsautoriteit / Autorité de protection des données', 'dataprotectionauthority.be'],
  BG: ['Commission for Personal Data Protection', 'cpdp.bg'],
  BR: ['Autoridade Nacional de Proteção de Dados', 'gov.br/anpd'],
  CH: ['Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter', 'edoeb.admin.ch'],
  CY: ['Commissioner for Personal Data Protection', 'dataprotection.gov.cy'],
  CZ: ['Úřad pro ochranu osobních údajů', 'uoou.cz'],
  'DE-BB': ['Landesbeauftragte für den Datenschutz Brandenburg', 'lda.brandenburg.de'],
  'DE-BE': ['Berliner Beauftragte für Datenschutz', 'datenschutz-berlin.de'],
  'DE-BW': ['Landesbeauftragter für den Datenschutz Baden-Württemberg', 'baden-wuerttemberg.datenschutz.de'],
  'DE-BY': ['Bayerisches Landesamt für Datenschutzaufsicht', 'lda.bayern.de'],
  'DE-HB': ['Landesbeauftragte für Datenschutz Bremen', 'datenschutz.bremen.de'],
  'DE-HE': ['Hessischer Beauftragter für Datenschutz', 'datenschutz.hessen.de'],
  'DE-HH': ['Hamburgischer Beauftragter für Datenschutz', 'datenschutz-hamburg.de'],
  'DE-MV': ['Landesbeauftragter für Datenschutz Mecklenburg-Vorpommern', 'datenschutz-mv.de'],
  'DE-NI': ['Landesbeauftragter für den Datenschutz Niedersachsen', 'lfd.niedersachsen.de'],
  'DE-NW': ['Landesbeauftragte für Datenschutz Nordrhein-Westfalen', 'ldi.nrw.de'],
  'DE-RP': ['Landesbeauftragter für den Datenschutz Rheinland-Pfalz', 'datenschutz.rlp.de'],
  'DE-SH': ['Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein', 'datenschutzzentrum.de'],
  'DE-SL': ['Unabhängiges Datenschutzzentrum Saarland', 'datenschutz.saarland.de'],
  'DE-SN': ['Sächsische Datenschutzbeauftragte', 'datenschutz.sachsen.de'],
  'DE-ST': ['Landesbeauftragte für den Datenschutz Sachsen-Anhalt', 'datenschutz.sachsen-anhalt.de'],
  'DE-TH': ['Thüringer Landesbeauftragter für den Datenschutz', 'tlfdi.de'],
  DK: ['Datatilsynet', 'datatilsynet.dk'],
  EE: ['Andmekaitse Inspektsioon', 'aki.ee'],
  ES: ['Agencia Española de Protección de Datos', 'aepd.es'],
  FI: ['Tietosuojavaltuutetun toimisto', 'tietosuoja.fi'],
  FR: ['Commission nationale de l’informatique et des libertés', 'cnil.fr'],
  GB: ['Information Commissioner’s Office', 'ico.org.uk'],
  GR: ['Hellenic Data Protection Authority', 'dpa.gr'],
  HR: ['Agencija za zaštitu osobnih podataka', 'azop.hr'],
  HU: ['Nemzeti Adatvédelmi és Információszabadság Hatóság', 'naih.hu'],
  IE: ['Data Protection Commission', 'dataprotection.ie'],
  IS: ['Persónuvernd', 'personuvernd.is'],
  IT: ['Garante per la protezione dei dati personali', 'garanteprivacy.it'],
  LI: ['Datenschutzstelle', 'datenschutzstelle.li'],
  LT: ['Valstybinė duomenų apsaugos inspekcija', 'vdai.lrv.lt'],
  LU: ['Commission nationale pour la protection des données', 'cnpd.public.lu'],
  LV: ['Datu valsts inspekcija', 'dvi.gov.lv'],
  MT: ['Information and Data Protection Commissioner', 'idpc.org.mt'],
  NL: ['Autoriteit Persoonsgegevens', 'autoriteitpersoonsgegevens.nl'],
  NO: ['Datatilsynet', 'datatilsynet.no'],
  PL: ['Urząd Ochrony Danych Osobowych', 'uodo.gov.pl'],
  PT: ['Comissão Nacional de Proteção de Dados', 'cnpd.pt'],
  RO: ['Autoritatea Națională de Supraveghere', 'dataprotection.ro'],
  SE: ['Integritetsskyddsmyndigheten', 'imy.se'],
  SI: ['Informacijski pooblaščenec', 'ip-rs.si'],
  SK: ['Úrad na ochranu osobných údajov', 'dataprotection.gov.sk'],
  'US-CA': ['California Privacy Protection Agency', 'cppa.ca.gov'],
};

/** The authority for a company at this place (ISO 3166-2): of its part of the country, else of the country; null where none is known. */
export function authorityOf(place: string): Authority | null {
  const [name, website] = AUTHORITIES[place] ?? AUTHORITIES[place.slice(0, 2)] ?? [];
  return name && website ? { name, website } : null;
}
