/** The name under which this phone keeps that a request was answered for, and nothing of the answer. */
export function keptSurvey(requestId: string): string {
  return `survey ${requestId}`;
}
