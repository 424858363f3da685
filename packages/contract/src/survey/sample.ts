/** Chi-square of one degree of freedom at 95 %. */
const CHI_SQUARE = 3.841;
/** Margin of error. */
const MARGIN = 0.05;
/** Share of the population that gives the largest sample. */
const SHARE = 0.5;

/**
 * How many answers stand for a population (Krejcie and Morgan 1970, 95 %, margin 5 %): 10 of 10, 80 of 100, 278 of 1,000.
 * That Permenpan RB 14/2017 carries this table no source read here confirms.
 */
export function sampleFor(population: number): number {
  if (population <= 0) return 0;
  const spread = CHI_SQUARE * SHARE * (1 - SHARE);
  return Math.round((spread * population) / (MARGIN * MARGIN * (population - 1) + spread));
}
