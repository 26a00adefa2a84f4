// The site behind CloudFront: a function for both viewer-request and viewer-response. `cargo xtask release` fills it in.
// CloudFront does not run it for a page that is not there: that one has the policy in itself.
var EVERYWHERE = {{ / }};
var ASSETS = {{ /assets/ }};
var AGENCY = {{ /agency.json }};

function handler(event) {
  var uri = event.request.uri;
  if (event.context.eventType === "viewer-request") {
    if (uri.charAt(uri.length - 1) === "/") event.request.uri = uri + "index.html";
    return event.request;
  }
  var headers = EVERYWHERE;
  if (uri.indexOf("/assets/") === 0) headers = ASSETS;
  if (uri === "/agency.json" || uri.indexOf("/agencies/") === 0) headers = AGENCY;
  for (var name in headers) event.response.headers[name] = { value: headers[name] };
  delete event.response.headers.server;
  return event.response;
}
