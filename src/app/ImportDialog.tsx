import { words } from '../words/index.ts';
import { Dialog } from './Dialog.tsx';

export default function ImportDialog() {
  return <Dialog title={words.page.ownLogTitle}>…</Dialog>;
}
