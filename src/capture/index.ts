export { openPictureMaker, type PictureMaker } from './picture/picture-maker.js';
