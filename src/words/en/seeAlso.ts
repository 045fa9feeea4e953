/** The link from a step to another story (`app/step/SeeAlso`). */
export const seeAlso = { name: 'See also' };
