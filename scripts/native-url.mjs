/**
 * What tus-js-client takes from `url-parse`, which is written for runtimes older than any of ours and is no module: the
 * platform's own `URL` takes the same two arguments.
 */
export default URL;
