import Link from 'next/link';
import { ThemeSwitch } from './ThemeSwitch.jsx';
import './globals.css';

export const metadata = { title: 'Notes', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/what-if">What if</Link> <Link href="/cold-start">Cold start</Link> <ThemeSwitch />
        </nav>
        <main>{children}</main>
        <p>What comes after it.</p>
      </body>
    </html>
  );
}
