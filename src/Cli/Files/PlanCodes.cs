using Muster.Contracts.Policies;

namespace Muster.Cli.Files;

/// <summary>How commands about files end.</summary>
internal static class PlanCodes
{
    public static bool HasWork(BlueprintFilePlan plan) => plan.Items.Any(IsWork);

    public static ExitCode OfPlan(BlueprintFilePlan plan) =>
        plan.Items.Any(one => IsWork(one) && one.ChangedBy == "both") ? ExitCode.Conflict
        : HasWork(plan) ? ExitCode.CheckFailed
        : plan.Items.Any(one => one.Action == "wait") ? ExitCode.Waiting
        : ExitCode.Ok;

    public static ExitCode OfApplied(BlueprintFilePlan plan) =>
        plan.Items.Any(one => one.Outcome == "refused") ? ExitCode.Partly
        : plan.Items.Any(one => one.Outcome == "conflict") ? ExitCode.Conflict
        : plan.Items.Any(one => one.Outcome == "waiting" || one.Action == "wait") ? ExitCode.Waiting
        : ExitCode.Ok;

    private static bool IsWork(PlannedThing one) => one.Action is "create" or "change" or "remove";
}
