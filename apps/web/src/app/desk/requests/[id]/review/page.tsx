import { ReviewRoom } from '@/components/review-room/review-room.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('reviewRoom');

export default async function ReviewRoomPage({ params }: { params: Promise<{ id: string }> }) {
  return <ReviewRoom id={(await params).id} />;
}
