/** The program that makes the files, as they name it. */
export const SOFTWARE = "重点项目推进看板";
