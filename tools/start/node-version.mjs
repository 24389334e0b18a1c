/**
 * Whether a version of Node (`20.19.0`, with or without a v) runs Rightful. Read by old ones too: no newer syntax here.
 * @param {string} version
 */
export function isNewEnough(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number);
  return parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19);
}
