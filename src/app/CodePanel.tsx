export default function CodePanel() {
  return null;
}
