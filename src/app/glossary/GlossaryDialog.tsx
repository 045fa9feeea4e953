export default function GlossaryDialog() {
  return null;
}
