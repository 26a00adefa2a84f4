// A static export, as for any static host.
export default { output: "export", reactStrictMode: true };
