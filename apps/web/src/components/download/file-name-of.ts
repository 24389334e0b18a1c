/** The name under which the portal hands an archive to the browser, so that commands can be copied as they are. */
export function fileNameOf({ id, createdAt }: { id: string; createdAt: string }): string {
  return `rightful-${createdAt.slice(0, 10)}-${id.slice(-6)}.zip`;
}
