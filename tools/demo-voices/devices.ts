/** Rows of `devices.csv`: a device, and one stretch of its ownership. */
export interface DemoDevice {
  readonly serial: string;
  readonly model: string;
  readonly owner: string;
  readonly ownedFrom: string;
  readonly ownedTo: string;
  readonly room: string;
}

const round = 'Example Speaker Round';
const mini = 'Example Speaker Mini';

/** EX1-0001 is sold in mid-April 2018; for three days it belongs to nobody. */
export const devices: readonly DemoDevice[] = [
  device('EX1-0001', round, 'ada', '2017-11-03T10:00:00+00:00', '2018-04-14T12:00:00+01:00', 'Kitchen'),
  device('EX1-0001', round, 'bruno', '2018-04-17T09:00:00+02:00', '', 'Küche'),
  device('EX2-0002', mini, 'ada', '2018-01-20T09:30:00+00:00', '', 'Living room'),
  device('EX1-0003', round, 'carla', '2017-12-24T18:00:00+01:00', '', 'Küche'),
  device('EX2-0004', mini, 'carla', '2018-02-03T15:00:00+01:00', '', 'Kinderzimmer'),
  device('EX1-0005', round, 'maximiliana', '2018-01-02T08:00:00+01:00', '', 'Bibliothek'),
  device('EX2-0006', mini, 'emil', '2018-02-10T12:00:00-05:00', '', 'Study'),
  device('EX1-0007', round, 'gerda', '2018-02-01T10:00:00+01:00', '', 'Wohnzimmer'),
  device('EX2-0008', mini, 'henry', '2018-02-05T10:00:00-05:00', '', 'Bedroom'),
  device('EX1-0009', round, 'isa', '2018-02-08T10:00:00+01:00', '', 'Küche'),
  device('EX2-0010', mini, 'klara', '2018-02-12T10:00:00+01:00', '', 'Büro'),
  device('EX1-0011', round, 'pia', '2018-02-15T10:00:00+00:00', '', 'Dining room'),
  device('EX2-0012', mini, 'ole', '2018-02-19T10:00:00+01:00', '', 'Werkstatt'),
];

function device(
  serial: string,
  model: string,
  owner: string,
  ownedFrom: string,
  ownedTo: string,
  room: string,
): DemoDevice {
  return { serial, model, owner: `${owner}@example.org`, ownedFrom, ownedTo, room };
}
