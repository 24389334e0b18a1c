const closed = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** What of a browser no page here may use: all that could listen, look, locate or reach a device. Sound may play. */
export const permissionsPolicy = closed.map((feature) => `${feature}=()`).join(', ');
