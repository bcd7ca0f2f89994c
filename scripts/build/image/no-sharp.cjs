/** Stands in for the package of that name, which transformers.js insists on at its start: the desk's models read no pictures. */
module.exports = function sharp() {
  throw new TypeError("the images read no pictures");
};
