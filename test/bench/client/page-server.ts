/** Answers every question with the same page of 50 requests, in a process of its own so that its work is not counted. */
import { listen } from '../listen.js';
import { tellParent, whenParentLetsGo } from '../parent.js';
import { inventedPage } from './invented-page.js';

const body = Buffer.from(inventedPage());
const { url, close } = await listen((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
whenParentLetsGo(close);
tellParent({ url, bytes: body.length });
