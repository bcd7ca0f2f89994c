/** In place of scripts/stack/project-root: all modules of an image lie in its folder. */
export const PROJECT_ROOT = import.meta.dirname;
