import type { DescribeAccountBalanceResponse } from "tencentcloud-sdk-nodejs/tencentcloud/services/billing/v20180709/billing_models.js";
import { cnyOf } from "../../world/money.ts";
import { readAction } from "../wire-action.ts";

/** The account that all messages name. */
const UIN = 100_000_000_001;

/**
 * DescribeAccountBalance of the billing service: hundredths of a CNY, as of the last full hour. The
 * pretend account has cash or owes some, nothing else.
 */
export const describeAccountBalance = readAction(
  {
    service: "billing",
    version: "2018-07-09",
    action: "DescribeAccountBalance",
    regional: false,
    ratePerSecond: 20,
  },
  { TempCredit: { kind: "flag" } },
  (_params, { world }) => {
    const cents = Math.round(cnyOf(world.finances.account.balance) * 10_000) / 100;
    const answer: Omit<DescribeAccountBalanceResponse, "RequestId"> = {
      Balance: Math.floor(cents),
      Uin: UIN,
      RealBalance: cents,
      CashAccountBalance: Math.max(0, cents),
      IncomeIntoAccountBalance: 0,
      PresentAccountBalance: 0,
      FreezeAmount: 0,
      OweAmount: Math.max(0, -cents),
      IsAllowArrears: false,
      IsCreditLimited: false,
      CreditAmount: 0,
      CreditBalance: cents,
      RealCreditBalance: cents,
      TempCredit: 0,
      TempAmountInfoList: [],
    };
    return answer;
  },
);
