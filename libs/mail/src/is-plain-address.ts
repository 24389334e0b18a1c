/** One plain address: no display name, list, comment, quotes, control or space. */
const ADDRESS = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()[\]\\,;:"@]{1,189}$/u;

/** What may become the recipient of a mail. Asked where an address comes in, and once more where a mail goes out. */
export const isPlainAddress = (address: string): boolean => ADDRESS.test(address);
