// Notes what the page complains of, where the driver does not tell: errors and warnings of the console, what
// fails without being caught, what can't be loaded, what the page's own policy forbids.
{
  const complaints = (globalThis.complaints = []);
  const note = (...words) => complaints.push(words.map(String).join(" "));
  for (const level of ["warn", "error"]) {
    const plain = console[level];
    console[level] = (...words) => {
      note(...words);
      plain.apply(console, words);
    };
  }
  const failed = ({ src, href }) => `${src ?? href} can't be loaded`;
  addEventListener("error", ({ message, target }) => note(message ?? failed(target)), true);
  addEventListener("unhandledrejection", ({ reason }) => note(reason));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
    note(`${effectiveDirective} forbids ${blockedURI} in ${sourceFile}`),
  );
}
