// Holds this machine against what the archive was made for, then runs the command line. In the language of Node 8, so
// that an old one can still say what is wrong.
'use strict';

const madeFor = require('./made-for.json');
const running = process.versions.node;
const [major, minor] = running.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `需要 Node.js 20.19 或更高版本，当前是 ${running}。`,
    `Node.js 20.19 or newer is needed, this is ${running}.`,
  );
}
if (systemOf(process) !== systemOf(madeFor)) {
  refuse(
    `本安装包用于 ${systemOf(madeFor)}，当前系统是 ${systemOf(process)}。`,
    `This archive is for ${systemOf(madeFor)}, this system is ${systemOf(process)}.`,
  );
}
if (process.versions.modules !== madeFor.nodeAbi) {
  refuse(
    `本安装包用于 Node.js ${madeFor.nodeMajor}，当前是 ${running}。请安装该版本，或解开到本目录的 node/ 下。`,
    `This archive is for Node.js ${madeFor.nodeMajor}, this is ${running}. Install that, or unpack it into node/ beside this file.`,
  );
}
require('./dist/src/main-cli.js');

function systemOf({ platform, arch }) {
  return `${platform}-${arch}`;
}

function refuse(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}
