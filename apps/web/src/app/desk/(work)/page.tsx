/** The list of the layout has the whole page. */
export default function WorklistPage() {
  return null;
}
