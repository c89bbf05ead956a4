/**
 * How the product's processes run. Young generations of 4 MB instead of 16 MB, and two malloc arenas instead of eight a core (glibc),
 * keep an import about 80 MB smaller and cost no measurable time.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=4'];
export const NODE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
