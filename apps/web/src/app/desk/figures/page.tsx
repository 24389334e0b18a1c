import { FiguresPage } from '@/components/figures/figures-page.tsx';

export default function DeskFiguresPage() {
  return <FiguresPage />;
}
