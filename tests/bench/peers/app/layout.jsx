// The root layout that Next.js requires.
export const metadata = { title: "Next steps" };
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
