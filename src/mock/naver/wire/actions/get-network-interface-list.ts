import { serverNoOfInterface } from "../../simulation/network-interface.ts";
import type { ServerRecord } from "../../simulation/server-record.ts";
import { commonCode } from "../code-names.ts";
import { pageOf } from "../paging.ts";
import { regionOf } from "../region-parameter.ts";
import type { ServerAction } from "../server-action.ts";
import type { WireFields } from "../wire-value.ts";

/**
 * getNetworkInterfaceList: where the private address and the access control groups of a VPC server
 * are, which its own answer has not (naver.md §1).
 */
export const getNetworkInterfaceList: ServerAction = {
  name: "getNetworkInterfaceList",
  platforms: ["vpc"],
  prepare(read, platform) {
    const region = regionOf(read, platform);
    const interfaces = read.servers("networkInterfaceNoList");
    const instanceNo = read.text("instanceNo");
    const ip = read.text("ip");
    const serverName = read.text("serverName")?.toLowerCase();
    const page = pageOf(read);
    return {
      kind: "read",
      look(servers) {
        const named = [
          ...interfaces.map(serverNoOfInterface),
          ...(instanceNo === undefined ? [] : [instanceNo]),
        ];
        const indices =
          named.length > 0
            ? named.flatMap((no) => servers.find(platform, region, no) ?? [])
            : servers.indices(platform, region);
        const found = indices.filter((index) => {
          if (ip === undefined && serverName === undefined) return true;
          const record = servers.read(index);
          return (
            (ip === undefined || record.privateIp.includes(ip)) &&
            (serverName === undefined || record.name.toLowerCase().includes(serverName))
          );
        });
        const shown = found.slice(page.from, page.to).map((index) => servers.read(index));
        return { totalRows: found.length, networkInterfaceList: shown.map(interfaceOnTheWire) };
      },
    };
  },
};

function interfaceOnTheWire({ no, name, vpc, privateIp }: ServerRecord): WireFields {
  return {
    networkInterfaceNo: vpc?.networkInterfaceNo ?? "",
    networkInterfaceName: `nic-${name}`,
    subnetNo: vpc?.subnetNo ?? "",
    deleteOnTermination: true,
    isDefault: true,
    deviceName: "eth0",
    networkInterfaceStatus: commonCode("USED", "NET USED state"),
    instanceType: commonCode("VSVR", "Server(VPC)"),
    instanceNo: no,
    ip: privateIp,
    accessControlGroupNoList: vpc ? [vpc.groupNo] : [],
    networkInterfaceDescription: "",
    secondaryIpList: [],
  };
}
