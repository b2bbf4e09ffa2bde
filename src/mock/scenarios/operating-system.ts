import type { Os } from "./instance-spec.ts";

/** Image, OsName and default login of each operating system. */
export const operatingSystems: Readonly<
  Record<Os, { imageId: string; name: string; user: string; port: number }>
> = {
  tencentos: linux("img-eb30mz89", "TencentOS Server 3.1 (TK4)", "root"),
  ubuntu: linux("img-487zeit5", "Ubuntu Server 22.04 LTS 64bit", "ubuntu"),
  debian: linux("img-btkp1zhz", "Debian 12.0 64bit", "root"),
  centos: linux("img-l8og963d", "CentOS 7.9 64bit", "root"),
  windows2019: windows("img-mmytdhbn", "Windows Server 2019 Datacenter 64bit EN"),
  windows2022: windows("img-d5xb5tpd", "Windows Server 2022 Datacenter 64bit EN"),
};

function linux(imageId: string, name: string, user: string) {
  return { imageId, name, user, port: 22 };
}

function windows(imageId: string, name: string) {
  return { imageId, name, user: "Administrator", port: 3389 };
}
