// A static export, as a host without a server would be given.
export default { output: "export", reactStrictMode: true };
