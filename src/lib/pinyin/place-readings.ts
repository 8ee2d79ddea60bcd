/**
 * Place names that pinyin-pro reads otherwise than the people who live there. All city and county
 * names of GB/T 2260 were gone through (`@vant/area-data`); the readings are those of 现代汉语词典 and of
 * the places' own governments. `|` parts readings that are both in use.
 */
export const PLACE_READINGS: readonly (readonly [text: string, reading: string])[] = [
  // In a place name these characters have one reading, whatever stands beside them.
  ["都", "du"],
  ["什", "shi"],
  ["莞", "guan"],
  // 河北, 山西, 内蒙古
  ["蔚县", "yu xian"],
  ["乐亭", "lao ting"],
  ["洪洞", "hong tong"],
  ["繁峙", "fan shi"],
  ["万柏林", "wan bai lin"],
  // 辽宁, 吉林, 黑龙江
  ["调兵山", "diao bing shan"],
  ["珲春", "hun chun"],
  ["大箐山", "da qing shan"],
  ["穆棱", "mu ling"],
  ["绥棱", "sui ling"],
  // 上海, 江苏, 浙江, 安徽
  ["闵行", "min hang"],
  ["六合区", "lu he qu"],
  ["乐清", "yue qing"],
  ["歙县", "she xian"],
  ["涡阳", "guo yang"],
  ["蚌山", "beng shan"],
  // 山东, 河南, 湖北
  ["单县", "shan xian"],
  ["乐陵", "lao ling"],
  ["浚县", "xun xian"],
  ["泌阳", "bi yang"],
  ["召陵", "shao ling"],
  ["黄陂", "huang pi"],
  ["曾都", "zeng du"],
  // 广东, 香港
  ["大埔县", "da bu xian"],
  ["大埔区", "da bu qu"],
  ["麻涌", "ma chong"],
  ["大涌", "da chong"],
  // 四川, 云南
  ["筠连", "jun lian"],
  ["牟定", "mou ding"],
  // 陕西, 甘肃, 青海, 宁夏, 新疆
  ["吴堡", "wu bu"],
  ["宕昌", "dang|tan chang"],
  ["民乐", "min le"],
  ["称多", "chen duo"],
  ["红寺堡", "hong si pu|bu"],
  ["尉犁", "yu li"],
];
