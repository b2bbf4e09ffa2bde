import type { Localised } from "./language.ts";

/** What regions and cities are called (tencent.md §3.9). City names make zone names. */
const places: Readonly<Record<string, { region: Localised; city: Localised }>> = {
  "ap-guangzhou": place("华南地区", "广州", "South China", "Guangzhou"),
  "ap-shanghai": place("华东地区", "上海", "East China", "Shanghai"),
  "ap-nanjing": place("华东地区", "南京", "East China", "Nanjing"),
  "ap-beijing": place("华北地区", "北京", "North China", "Beijing"),
  "ap-chengdu": place("西南地区", "成都", "Southwest China", "Chengdu"),
  "ap-chongqing": place("西南地区", "重庆", "Southwest China", "Chongqing"),
  "ap-hongkong": {
    region: {
      "zh-CN": "港澳台地区（中国香港）",
      "en-US": "Hong Kong/Macao/Taiwan (Hong Kong, China)",
    },
    city: { "zh-CN": "香港", "en-US": "Hong Kong" },
  },
  "ap-singapore": place("亚太东南", "新加坡", "Southeast Asia", "Singapore"),
  "ap-bangkok": place("亚太东南", "曼谷", "Southeast Asia", "Bangkok"),
  "ap-jakarta": place("亚太东南", "雅加达", "Southeast Asia", "Jakarta"),
  "ap-mumbai": place("亚太南部", "孟买", "South Asia", "Mumbai"),
  "ap-seoul": place("亚太东北", "首尔", "Northeast Asia", "Seoul"),
  "ap-tokyo": place("亚太东北", "东京", "Northeast Asia", "Tokyo"),
  "na-siliconvalley": place("美国西部", "硅谷", "West US", "Silicon Valley"),
  "na-ashburn": place("美国东部", "弗吉尼亚", "East US", "Virginia"),
  "na-toronto": place("北美地区", "多伦多", "North America", "Toronto"),
  "sa-saopaulo": place("南美地区", "圣保罗", "South America", "São Paulo"),
  "eu-frankfurt": place("欧洲地区", "法兰克福", "Europe", "Frankfurt"),
  "ap-shanghai-fsi": place("华东地区", "上海金融", "East China", "Shanghai Finance"),
  "ap-shenzhen-fsi": place("华南地区", "深圳金融", "South China", "Shenzhen Finance"),
};

function place(zhArea: string, zhCity: string, enArea: string, enCity: string) {
  return {
    region: { "zh-CN": `${zhArea}（${zhCity}）`, "en-US": `${enArea} (${enCity})` },
    city: { "zh-CN": zhCity, "en-US": enCity },
  };
}

/** A region's name in both languages. */
export function regionTitle(region: string): Localised {
  return places[region]?.region ?? { "zh-CN": region, "en-US": region };
}

const numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A zone's name, such as 广州六区 or Guangzhou Zone 6. */
export function zoneTitle(region: string, number: number): Localised {
  const city = places[region]?.city ?? { "zh-CN": region, "en-US": region };
  return {
    "zh-CN": `${city["zh-CN"]}${numerals[number] ?? number}区`,
    "en-US": `${city["en-US"]} Zone ${number}`,
  };
}
